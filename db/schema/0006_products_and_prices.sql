-- Prices with the day from which they hold, and what a product was before.

PRAGMA user_version = 6;
