#pragma once

// How the reports say in SQL which rows they read. ?1 and ?2 are shop and lane, ?3 and ?4 the first and the
// last business day; `sale`, `sale_line` and `payment` begin with the day, so no report looks at other ones.

#define DAYS(table)                                                                                          \
#table ".shop = ?1 AND " #table ".lane = ?2 AND " #table ".business_day BETWEEN ?3 AND ?4 "

// The plus keeps SQLite from carrying the range of days over to the other table: it would look for each
// ticket's rows, or each row's ticket, among those of all the days.

/// Of the sale `s`, whose days are given.
#define ROWS_OF_SALE(table)                                                                                  \
#table ".shop = s.shop AND " #table ".lane = s.lane AND " #table                                         \
           ".business_day = +s.business_day AND " #table ".epoch = s.epoch AND " #table                      \
           ".ordinal = s.ordinal "

/// The sale `s` of a row whose days are given.
#define SALE_OF(row)                                                                                         \
    "s.shop = " #row ".shop AND s.lane = " #row ".lane AND s.business_day = +" #row                          \
    ".business_day AND s.epoch = " #row ".epoch AND s.ordinal = " #row ".ordinal "
