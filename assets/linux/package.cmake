# What an installation has beside the programs, and the Debian package: `cpack -G DEB` in a build folder.
install(FILES ${CMAKE_CURRENT_LIST_DIR}/sokoguru-till.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/sokoguru.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/60-sokoguru.rules DESTINATION lib/udev/rules.d)
install(FILES ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_PACKAGE_CONTACT "Sokoguru maintainers <maintainers@sokoguru.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "point of sale of cooperative shops")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The fonts are read from their Debian packages and the reader of WebP is loaded by name: neither is linked, so shlibdeps can't
# find them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-inter, fonts-noto-core, fonts-noto-mono, webp-pixbuf-loader")
include(CPack)
