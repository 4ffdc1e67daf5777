-- The goods' work beside selling: suppliers, receipts of goods as documents, adjustments and returns to suppliers,
-- and counts of the shelves. What they move stands in stock_move under the sequence of their entry.

PRAGMA user_version = 4;

CREATE TABLE supplier (
    shop INTEGER NOT NULL,
    supplier INTEGER NOT NULL,
    code TEXT NOT NULL COLLATE NOCASE,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    lead_time_days INTEGER NOT NULL,
    minimum_order INTEGER NOT NULL,
    standing TEXT NOT NULL,
    PRIMARY KEY (shop, supplier)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX supplier_by_code ON supplier (shop, code);

CREATE TABLE goods_receipt (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL,
    supplier INTEGER, -- Nothing when it was bought without one.
    supplier_code TEXT,
    supplier_name TEXT,
    invoice TEXT NOT NULL,
    freight INTEGER NOT NULL,
    discount INTEGER NOT NULL,
    total INTEGER NOT NULL,
    line_count INTEGER NOT NULL,
    approver INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE goods_receipt_line (
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
    quantity INTEGER NOT NULL, -- Paid for, in units.
    bonus INTEGER NOT NULL,    -- Free, in units.
    amount INTEGER NOT NULL,
    discount INTEGER NOT NULL, -- The line's own.
    batch TEXT NOT NULL,
    expiry_day INTEGER,
    base_quantity INTEGER NOT NULL,
    value INTEGER NOT NULL, -- With the line's parts of the document's discount and freight.
    true_up INTEGER NOT NULL,
    unit_cost INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, place),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal)
        REFERENCES goods_receipt (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;
-- What expires soon, and what a product cost before.
CREATE INDEX goods_receipt_line_by_product ON goods_receipt_line (shop, product, business_day);
CREATE INDEX goods_receipt_line_by_expiry ON goods_receipt_line (shop, expiry_day) WHERE expiry_day IS NOT NULL;

-- Also what went back to a supplier, which is numbered by itself.
CREATE TABLE stock_adjustment (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    document TEXT NOT NULL CHECK (document = 'adjustment' OR document = 'supplier_return'),
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    supplier INTEGER,
    supplier_code TEXT,
    supplier_name TEXT,
    reference TEXT NOT NULL,
    approver INTEGER NOT NULL,
    total INTEGER NOT NULL,
    line_count INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_adjustment_line (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    document TEXT NOT NULL,
    place INTEGER NOT NULL,
    product INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    name TEXT NOT NULL,
    unit_name TEXT NOT NULL,
    factor INTEGER NOT NULL,
    quantity INTEGER NOT NULL, -- In units, positive.
    base_quantity INTEGER NOT NULL, -- What is added to the stock.
    value INTEGER NOT NULL,
    true_up INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, document, place),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal, document)
        REFERENCES stock_adjustment (shop, lane, business_day, epoch, ordinal, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_count (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    seq INTEGER NOT NULL,
    opened_at_ms INTEGER NOT NULL,
    opener INTEGER NOT NULL,
    opener_name TEXT NOT NULL,
    scope TEXT NOT NULL,
    category TEXT NOT NULL,
    visibility TEXT NOT NULL,
    note TEXT NOT NULL,
    recount_above INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_count_entry (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    place INTEGER NOT NULL, -- In the order of counting, from 1.
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL,
    user_name TEXT NOT NULL,
    product INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    name TEXT NOT NULL,
    unit_name TEXT NOT NULL,
    factor INTEGER NOT NULL,
    quantity INTEGER NOT NULL, -- In units.
    counted INTEGER NOT NULL,  -- In base units, as is what was expected at that moment.
    expected INTEGER NOT NULL,
    mode TEXT NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, place),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal)
        REFERENCES stock_count (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_count_entry_by_product ON stock_count_entry (shop, product);

-- How a sheet ended.
CREATE TABLE stock_count_close (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    standing TEXT NOT NULL CHECK (standing = 'posted' OR standing = 'cancelled'),
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL,
    approver INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal)
        REFERENCES stock_count (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;

-- What a posted sheet did to each product.
CREATE TABLE stock_count_line (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    place INTEGER NOT NULL,
    product INTEGER NOT NULL,
    name TEXT NOT NULL,
    counted INTEGER NOT NULL,
    expected INTEGER NOT NULL,
    base_quantity INTEGER NOT NULL,
    value INTEGER NOT NULL,
    true_up INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, place),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal)
        REFERENCES stock_count_close (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER goods_receipt_keeps_rows BEFORE UPDATE ON goods_receipt
BEGIN SELECT RAISE(ABORT, 'a receipt of goods is never changed'); END;
CREATE TRIGGER goods_receipt_keeps_all_rows BEFORE DELETE ON goods_receipt
BEGIN SELECT RAISE(ABORT, 'a receipt of goods is never deleted'); END;

CREATE TRIGGER goods_receipt_line_keeps_rows BEFORE UPDATE ON goods_receipt_line
BEGIN SELECT RAISE(ABORT, 'a line of a receipt of goods is never changed'); END;
CREATE TRIGGER goods_receipt_line_keeps_all_rows BEFORE DELETE ON goods_receipt_line
BEGIN SELECT RAISE(ABORT, 'a line of a receipt of goods is never deleted'); END;

CREATE TRIGGER stock_adjustment_keeps_rows BEFORE UPDATE ON stock_adjustment
BEGIN SELECT RAISE(ABORT, 'an adjustment is never changed'); END;
CREATE TRIGGER stock_adjustment_keeps_all_rows BEFORE DELETE ON stock_adjustment
BEGIN SELECT RAISE(ABORT, 'an adjustment is never deleted'); END;

CREATE TRIGGER stock_adjustment_line_keeps_rows BEFORE UPDATE ON stock_adjustment_line
BEGIN SELECT RAISE(ABORT, 'a line of an adjustment is never changed'); END;
CREATE TRIGGER stock_adjustment_line_keeps_all_rows BEFORE DELETE ON stock_adjustment_line
BEGIN SELECT RAISE(ABORT, 'a line of an adjustment is never deleted'); END;

CREATE TRIGGER stock_count_keeps_rows BEFORE UPDATE ON stock_count
BEGIN SELECT RAISE(ABORT, 'a count sheet is never changed'); END;
CREATE TRIGGER stock_count_keeps_all_rows BEFORE DELETE ON stock_count
BEGIN SELECT RAISE(ABORT, 'a count sheet is never deleted'); END;

CREATE TRIGGER stock_count_entry_keeps_rows BEFORE UPDATE ON stock_count_entry
BEGIN SELECT RAISE(ABORT, 'what was counted is never changed'); END;
CREATE TRIGGER stock_count_entry_keeps_all_rows BEFORE DELETE ON stock_count_entry
BEGIN SELECT RAISE(ABORT, 'what was counted is never deleted'); END;

CREATE TRIGGER stock_count_close_keeps_rows BEFORE UPDATE ON stock_count_close
BEGIN SELECT RAISE(ABORT, 'the end of a count is never changed'); END;
CREATE TRIGGER stock_count_close_keeps_all_rows BEFORE DELETE ON stock_count_close
BEGIN SELECT RAISE(ABORT, 'the end of a count is never deleted'); END;

CREATE TRIGGER stock_count_line_keeps_rows BEFORE UPDATE ON stock_count_line
BEGIN SELECT RAISE(ABORT, 'a line of a posted count is never changed'); END;
CREATE TRIGGER stock_count_line_keeps_all_rows BEFORE DELETE ON stock_count_line
BEGIN SELECT RAISE(ABORT, 'a line of a posted count is never deleted'); END;
