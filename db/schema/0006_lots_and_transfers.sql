-- Where goods are and whose they are: lots with their expiry, goods on the way between places, goods of consignors.

PRAGMA user_version = 6;

-- Of which lot an adjustment takes; nothing when it is the one that leaves first.
ALTER TABLE stock_adjustment_line ADD COLUMN lot INTEGER;

-- What came in with a batch or an expiry, and what was there of it when its product last came in, or a lot of it was
-- blocked or named. What has left since is worked out when it is asked: a sale writes nothing here (core/stock/lot.h).
CREATE TABLE stock_lot (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    lot INTEGER NOT NULL, -- 0 for what has neither.
    batch TEXT NOT NULL,
    expiry_day INTEGER,
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    received INTEGER NOT NULL,
    arrival INTEGER NOT NULL,
    standing TEXT NOT NULL CHECK (standing = 'free' OR standing = 'blocked'),
    reason TEXT NOT NULL,
    PRIMARY KEY (shop, product, lot)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_lot_blocked ON stock_lot (shop, product) WHERE standing = 'blocked';

CREATE TABLE stock_lot_standing (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    product INTEGER NOT NULL,
    lot INTEGER NOT NULL,
    batch TEXT NOT NULL,
    expiry_day INTEGER,
    standing TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL,
    reason TEXT NOT NULL,
    approver INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
    shop INTEGER NOT NULL,
    place INTEGER NOT NULL,
    code TEXT NOT NULL COLLATE NOCASE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'room' OR kind = 'shop'),
    PRIMARY KEY (shop, place)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX place_by_code ON place (shop, code);

-- What rooms other than the first one hold. All the rest of what is on hand is in the first one.
CREATE TABLE place_stock (
    shop INTEGER NOT NULL,
    place INTEGER NOT NULL,
    product INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    PRIMARY KEY (shop, product, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_transfer (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL,
    from_place INTEGER NOT NULL,
    from_code TEXT NOT NULL,
    from_name TEXT NOT NULL,
    from_kind TEXT NOT NULL,
    to_place INTEGER NOT NULL,
    to_code TEXT NOT NULL,
    to_name TEXT NOT NULL,
    to_kind TEXT NOT NULL,
    note TEXT NOT NULL,
    approver INTEGER NOT NULL,
    total INTEGER NOT NULL,
    line_count INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_transfer_line (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    place INTEGER NOT NULL, -- In the document, from 1.
    product INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    name TEXT NOT NULL,
    unit_name TEXT NOT NULL,
    factor INTEGER NOT NULL,
    quantity INTEGER NOT NULL,      -- In units.
    base_quantity INTEGER NOT NULL, -- On the way; it left the stock.
    value INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, place),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal)
        REFERENCES stock_transfer (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_transfer_lot (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    place INTEGER NOT NULL,
    part INTEGER NOT NULL,
    batch TEXT NOT NULL,
    expiry_day INTEGER,
    quantity INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, place, part),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal, place)
        REFERENCES stock_transfer_line (shop, lane, business_day, epoch, ordinal, place)
) STRICT, WITHOUT ROWID;

-- The end of a transfer: this shop's, or one that another shop has sent. Each ends once.
CREATE TABLE stock_transfer_end (
    origin_shop INTEGER NOT NULL,
    origin_lane INTEGER NOT NULL,
    origin_business_day INTEGER NOT NULL,
    origin_epoch INTEGER NOT NULL,
    origin_ordinal INTEGER NOT NULL,
    shop INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    standing TEXT NOT NULL CHECK (standing = 'arrived' OR standing = 'handed_over'),
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL,
    approver INTEGER NOT NULL,
    PRIMARY KEY (origin_shop, origin_lane, origin_business_day, origin_epoch, origin_ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_arrival (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL,
    origin_shop INTEGER NOT NULL,
    origin_lane INTEGER NOT NULL,
    origin_business_day INTEGER NOT NULL,
    origin_epoch INTEGER NOT NULL,
    origin_ordinal INTEGER NOT NULL,
    origin_name TEXT NOT NULL,
    to_place INTEGER NOT NULL,
    to_code TEXT NOT NULL,
    to_name TEXT NOT NULL,
    to_kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    approver INTEGER NOT NULL,
    line_count INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_arrival_line (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    place INTEGER NOT NULL,
    product INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    name TEXT NOT NULL,
    unit_name TEXT NOT NULL,
    factor INTEGER NOT NULL,
    sent INTEGER NOT NULL, -- In base units, as is what arrived.
    arrived INTEGER NOT NULL,
    value INTEGER NOT NULL, -- Of what was sent.
    true_up INTEGER NOT NULL,
    unit_cost INTEGER NOT NULL,
    difference INTEGER NOT NULL,
    difference_value INTEGER NOT NULL,
    difference_true_up INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, place),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal)
        REFERENCES stock_arrival (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE consignor (
    shop INTEGER NOT NULL,
    supplier INTEGER NOT NULL,
    label TEXT NOT NULL COLLATE NOCASE,
    fee INTEGER NOT NULL,
    settled_epoch INTEGER NOT NULL, -- Everything up to this entry was paid.
    settled_seq INTEGER NOT NULL,
    PRIMARY KEY (shop, supplier)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX consignor_by_label ON consignor (shop, label);

CREATE TABLE consignment_settlement (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL,
    supplier INTEGER NOT NULL,
    supplier_code TEXT NOT NULL,
    supplier_name TEXT NOT NULL,
    fee INTEGER NOT NULL,
    damage INTEGER NOT NULL,
    note TEXT NOT NULL,
    from_epoch INTEGER NOT NULL, -- Everything after this entry …
    from_seq INTEGER NOT NULL,
    through_epoch INTEGER NOT NULL, -- … and up to this one is settled here.
    through_seq INTEGER NOT NULL,
    total INTEGER NOT NULL,
    approver INTEGER NOT NULL,
    line_count INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE consignment_settlement_line (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    place INTEGER NOT NULL,
    product INTEGER NOT NULL,
    name TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    fee INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, place),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal)
        REFERENCES consignment_settlement (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER stock_lot_standing_keeps_rows BEFORE UPDATE ON stock_lot_standing
BEGIN SELECT RAISE(ABORT, 'a change of a lot is never changed'); END;
CREATE TRIGGER stock_lot_standing_keeps_all_rows BEFORE DELETE ON stock_lot_standing
BEGIN SELECT RAISE(ABORT, 'a change of a lot is never deleted'); END;

CREATE TRIGGER stock_transfer_keeps_rows BEFORE UPDATE ON stock_transfer
BEGIN SELECT RAISE(ABORT, 'a transfer is never changed'); END;
CREATE TRIGGER stock_transfer_keeps_all_rows BEFORE DELETE ON stock_transfer
BEGIN SELECT RAISE(ABORT, 'a transfer is never deleted'); END;

CREATE TRIGGER stock_transfer_line_keeps_rows BEFORE UPDATE ON stock_transfer_line
BEGIN SELECT RAISE(ABORT, 'a line of a transfer is never changed'); END;
CREATE TRIGGER stock_transfer_line_keeps_all_rows BEFORE DELETE ON stock_transfer_line
BEGIN SELECT RAISE(ABORT, 'a line of a transfer is never deleted'); END;

CREATE TRIGGER stock_transfer_lot_keeps_rows BEFORE UPDATE ON stock_transfer_lot
BEGIN SELECT RAISE(ABORT, 'a lot of a transfer is never changed'); END;
CREATE TRIGGER stock_transfer_lot_keeps_all_rows BEFORE DELETE ON stock_transfer_lot
BEGIN SELECT RAISE(ABORT, 'a lot of a transfer is never deleted'); END;

CREATE TRIGGER stock_transfer_end_keeps_rows BEFORE UPDATE ON stock_transfer_end
BEGIN SELECT RAISE(ABORT, 'the end of a transfer is never changed'); END;
CREATE TRIGGER stock_transfer_end_keeps_all_rows BEFORE DELETE ON stock_transfer_end
BEGIN SELECT RAISE(ABORT, 'the end of a transfer is never deleted'); END;

CREATE TRIGGER stock_arrival_keeps_rows BEFORE UPDATE ON stock_arrival
BEGIN SELECT RAISE(ABORT, 'an arrival is never changed'); END;
CREATE TRIGGER stock_arrival_keeps_all_rows BEFORE DELETE ON stock_arrival
BEGIN SELECT RAISE(ABORT, 'an arrival is never deleted'); END;

CREATE TRIGGER stock_arrival_line_keeps_rows BEFORE UPDATE ON stock_arrival_line
BEGIN SELECT RAISE(ABORT, 'a line of an arrival is never changed'); END;
CREATE TRIGGER stock_arrival_line_keeps_all_rows BEFORE DELETE ON stock_arrival_line
BEGIN SELECT RAISE(ABORT, 'a line of an arrival is never deleted'); END;

CREATE TRIGGER consignment_settlement_keeps_rows BEFORE UPDATE ON consignment_settlement
BEGIN SELECT RAISE(ABORT, 'a settlement is never changed'); END;
CREATE TRIGGER consignment_settlement_keeps_all_rows BEFORE DELETE ON consignment_settlement
BEGIN SELECT RAISE(ABORT, 'a settlement is never deleted'); END;

CREATE TRIGGER consignment_settlement_line_keeps_rows BEFORE UPDATE ON consignment_settlement_line
BEGIN SELECT RAISE(ABORT, 'a line of a settlement is never changed'); END;
CREATE TRIGGER consignment_settlement_line_keeps_all_rows BEFORE DELETE ON consignment_settlement_line
BEGIN SELECT RAISE(ABORT, 'a line of a settlement is never deleted'); END;
