-- Buying: what suppliers ask, what was ordered of them, what is owed to them and was paid.

PRAGMA user_version = 5;
