#pragma once

// How the reports say in SQL which rows they read. ?1 and ?2 are shop and lane, ?3 and ?4 the first and the
// last business day; `sale`, `sale_line` and `payment` begin with the day, so no report looks at other ones.

#define DAYS(table)                                                                                          \
#table ".shop = ?1 AND " #table ".lane = ?2 AND " #table ".business_day BETWEEN ?3 AND ?4 "

/// The rows of `inner` that are of the sale of `outer`, which is read first. The plus keeps SQLite from
/// giving the range of the outer days to the inner table, too: it would then read all days for each row.
#define SAME_SALE(inner, outer)                                                                              \
#inner ".shop = +" #outer ".shop AND " #inner ".lane = +" #outer ".lane AND " #inner                     \
           ".business_day = +" #outer ".business_day AND " #inner ".epoch = +" #outer ".epoch AND " #inner   \
           ".ordinal = +" #outer ".ordinal "
