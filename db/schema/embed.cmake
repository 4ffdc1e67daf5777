# Writes OUTPUT, a C++ source with every file of FILES as a string, in the order of their names.
# Called by db/CMakeLists.txt; db/migrations.h declares what it defines.
set(body "#include \"db/migrations.h\"\n\nnamespace sokoguru::db {\n\nconst std::vector<Migration>& migrations() {\n    static const std::vector<Migration> all = {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} text)
  string(APPEND body "        {\"${name}\", R\"sql(${text})sql\"},\n")
endforeach()
string(APPEND body "    };\n    return all;\n}\n\n} // namespace sokoguru::db\n")
file(WRITE ${OUTPUT} "${body}")
