-- What the cooperative calls the accounts of the general ledger; those that are not here are called as the program calls them.

PRAGMA user_version = 11;

CREATE TABLE ledger_account (
    shop INTEGER NOT NULL REFERENCES shop_setting (shop),
    ordinal INTEGER NOT NULL,
    account TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (shop, ordinal),
    UNIQUE (shop, account)
) STRICT, WITHOUT ROWID;
