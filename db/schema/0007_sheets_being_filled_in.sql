-- What a person has entered on a sheet of the goods' work and not written down yet. Like the open cart it is no
-- fact of the books, and survives the program.

PRAGMA user_version = 7;

CREATE TABLE goods_draft (
    shop INTEGER NOT NULL,
    user INTEGER NOT NULL,
    sheet TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (shop, user, sheet)
) STRICT, WITHOUT ROWID;
