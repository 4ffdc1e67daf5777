-- Buying: what suppliers ask, what was ordered of them, what is owed to them and was paid.

PRAGMA user_version = 8;

ALTER TABLE supplier ADD COLUMN payment_days INTEGER NOT NULL DEFAULT 0;

-- What came before this version was paid for elsewhere.
ALTER TABLE goods_receipt ADD COLUMN settlement TEXT NOT NULL DEFAULT 'cash';
ALTER TABLE goods_receipt ADD COLUMN due_day INTEGER;
ALTER TABLE goods_receipt ADD COLUMN order_lane INTEGER;
ALTER TABLE goods_receipt ADD COLUMN order_business_day INTEGER;
ALTER TABLE goods_receipt ADD COLUMN order_epoch INTEGER;
ALTER TABLE goods_receipt ADD COLUMN order_ordinal INTEGER;
CREATE INDEX goods_receipt_by_order
    ON goods_receipt (shop, order_lane, order_business_day, order_epoch, order_ordinal)
    WHERE order_ordinal IS NOT NULL;

-- What suppliers ask: one line for each product of a supplier.
CREATE TABLE supplier_price (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    supplier INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    price INTEGER NOT NULL,   -- Of one unit.
    minimum INTEGER NOT NULL, -- In units, as is the pack.
    pack INTEGER NOT NULL CHECK (pack > 0),
    lead_time_days INTEGER,   -- Nothing where it is the supplier's.
    preferred INTEGER NOT NULL CHECK (preferred = 0 OR preferred = 1),
    PRIMARY KEY (shop, product, supplier)
) STRICT, WITHOUT ROWID;

CREATE TABLE supplier_price_step (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    supplier INTEGER NOT NULL,
    ordinal INTEGER NOT NULL, -- From 1.
    from_quantity INTEGER NOT NULL,
    price INTEGER NOT NULL,
    PRIMARY KEY (shop, product, supplier, ordinal)
) STRICT, WITHOUT ROWID;

-- The manager's own word against the statistics, in base units.
CREATE TABLE stock_limit (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    minimum INTEGER NOT NULL,
    maximum INTEGER NOT NULL,
    PRIMARY KEY (shop, product)
) STRICT, WITHOUT ROWID;

-- Orders: written anew while they are drafts; from the sending on only their standing and what was received change.
CREATE TABLE purchase_order (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL, -- Who wrote it as it is.
    supplier INTEGER NOT NULL,
    supplier_code TEXT NOT NULL,
    supplier_name TEXT NOT NULL,
    note TEXT NOT NULL,
    approver INTEGER NOT NULL,
    total INTEGER NOT NULL,
    line_count INTEGER NOT NULL,
    standing TEXT NOT NULL,
    sent_at_ms INTEGER,
    ended_at_ms INTEGER,
    end_reason TEXT NOT NULL, -- Empty when everything has come.
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE purchase_order_line (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    place INTEGER NOT NULL, -- From 1.
    product INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    name TEXT NOT NULL,
    unit_name TEXT NOT NULL,
    factor INTEGER NOT NULL,
    quantity INTEGER NOT NULL, -- In units.
    price INTEGER NOT NULL,    -- Of one unit, as expected.
    base_quantity INTEGER NOT NULL,
    received INTEGER NOT NULL, -- In base units.
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, place),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal)
        REFERENCES purchase_order (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE supplier_payment (
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
    way TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    reference TEXT NOT NULL,
    approver INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;

-- What is owed to suppliers: a row for each document that moved it.
CREATE TABLE supplier_debt (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL, -- Also which kind of document it is.
    seq INTEGER NOT NULL,
    supplier INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    amount INTEGER NOT NULL, -- What is added to the debt.
    due_day INTEGER,
    reference TEXT NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX supplier_debt_by_supplier ON supplier_debt (shop, supplier);

-- What went back to suppliers before: they owe it to the shop.
INSERT INTO supplier_debt (shop, lane, business_day, epoch, ordinal, kind, seq, supplier, at_ms, amount, due_day,
    reference)
SELECT shop, lane, business_day, epoch, ordinal, 'supplier_return', seq, supplier, at_ms, total, NULL, reference
FROM stock_adjustment WHERE document = 'supplier_return' AND supplier IS NOT NULL;

-- What was sold for a consignor, without a look at every line of the file; the shop's own goods pay nothing for it.
CREATE INDEX sale_line_consigned ON sale_line (shop, lane, consignor COLLATE NOCASE) WHERE consignor <> '';

CREATE TRIGGER supplier_payment_keeps_rows BEFORE UPDATE ON supplier_payment
BEGIN SELECT RAISE(ABORT, 'a payment to a supplier is never changed'); END;
CREATE TRIGGER supplier_payment_keeps_all_rows BEFORE DELETE ON supplier_payment
BEGIN SELECT RAISE(ABORT, 'a payment to a supplier is never deleted'); END;

CREATE TRIGGER supplier_debt_keeps_rows BEFORE UPDATE ON supplier_debt
BEGIN SELECT RAISE(ABORT, 'what moved a debt to a supplier is never changed'); END;
CREATE TRIGGER supplier_debt_keeps_all_rows BEFORE DELETE ON supplier_debt
BEGIN SELECT RAISE(ABORT, 'what moved a debt to a supplier is never deleted'); END;
