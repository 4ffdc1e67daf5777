#pragma once

// How the reports say in SQL which rows they read, and of whom. ?1 and ?2 are shop and lane, ?3 and ?4 the
// first and the last business day; `sale`, `sale_line` and `payment` begin with the day, so no report looks
// at other ones.

#define DAYS(table)                                                                                          \
#table ".shop = ?1 AND " #table ".lane = ?2 AND " #table ".business_day BETWEEN ?3 AND ?4 "

/// The rows of `inner` that are of the sale of `outer`, which is read first. The plus keeps SQLite from
/// giving the range of the outer days to the inner table, too: it would then read all days for each row.
#define SAME_SALE(inner, outer)                                                                              \
#inner ".shop = +" #outer ".shop AND " #inner ".lane = +" #outer ".lane AND " #inner                     \
           ".business_day = +" #outer ".business_day AND " #inner ".epoch = +" #outer ".epoch AND " #inner   \
           ".ordinal = +" #outer ".ordinal "

/// The code of a user of shop ?1. Who is nobody's user any more goes by the number; user 0 is nobody.
#define CODE_OF(user)                                                                                        \
    "coalesce((SELECT u.code FROM user_account AS u WHERE u.shop = ?1 AND u.user = " user "), CASE " user    \
    " WHEN 0 THEN '' ELSE CAST(" user " AS TEXT) END)"

#define DISCOUNTED_BY_HAND(table) #table ".kind IN ('manual_line', 'manual_cart')"
