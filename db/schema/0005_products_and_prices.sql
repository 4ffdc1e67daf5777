-- Products and prices: which entries made a product what it is, prices that hold from a later day on, and
-- what stands on the labels of the shelves.

PRAGMA user_version = 5;

-- The history itself stands in the journal; this says where.
CREATE TABLE product_version (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (shop, product, lane, epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER product_version_keeps_rows BEFORE UPDATE ON product_version
BEGIN SELECT RAISE(ABORT, 'what a product was is never changed'); END;
CREATE TRIGGER product_version_keeps_all_rows BEFORE DELETE ON product_version
BEGIN SELECT RAISE(ABORT, 'what a product was is never deleted'); END;

INSERT INTO product_version (shop, product, lane, epoch, seq)
    SELECT shop, json_extract(body, '$.product.id'), lane, epoch, seq FROM journal WHERE type = 'product_set';

CREATE TABLE price_plan (
    shop INTEGER NOT NULL,
    plan INTEGER NOT NULL,
    lane INTEGER NOT NULL, -- Of the entry that planned it.
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL,
    approver INTEGER NOT NULL,
    from_day INTEGER NOT NULL,
    note TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing = 'planned' OR standing = 'held' OR standing = 'cancelled'),
    closed_lane INTEGER, -- Of the entry that ended it.
    closed_epoch INTEGER,
    closed_seq INTEGER,
    reason TEXT NOT NULL, -- Why it was called off.
    PRIMARY KEY (shop, plan)
) STRICT, WITHOUT ROWID;
CREATE INDEX open_price_plan ON price_plan (shop, from_day) WHERE standing = 'planned';

CREATE TABLE price_plan_change (
    shop INTEGER NOT NULL,
    plan INTEGER NOT NULL,
    place INTEGER NOT NULL, -- From 1.
    product INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    level TEXT, -- Nothing for the list price.
    from_quantity INTEGER,
    before INTEGER,
    price INTEGER,
    PRIMARY KEY (shop, plan, place),
    FOREIGN KEY (shop, plan) REFERENCES price_plan (shop, plan)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER price_plan_change_keeps_rows BEFORE UPDATE ON price_plan_change
BEGIN SELECT RAISE(ABORT, 'a planned price is never changed'); END;
CREATE TRIGGER price_plan_change_keeps_all_rows BEFORE DELETE ON price_plan_change
BEGIN SELECT RAISE(ABORT, 'a planned price is never deleted'); END;

-- What stands on the shelves, as far as labels were printed here. It follows from no journal.
CREATE TABLE shelf_label (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    price INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (shop, product, unit)
) STRICT, WITHOUT ROWID;
