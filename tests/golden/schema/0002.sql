CREATE TABLE this_lane (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    epoch INTEGER NOT NULL
) STRICT;

CREATE TABLE journal (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL CHECK (seq >= 1),
    type TEXT NOT NULL,
    version INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    user INTEGER NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (shop, lane, epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE shop_setting (
    shop INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    footer TEXT NOT NULL,
    tax_number TEXT NOT NULL,
    tax_status TEXT NOT NULL,
    zone TEXT NOT NULL,
    day_cutoff_minutes INTEGER NOT NULL,
    cash_rounding INTEGER NOT NULL,
    hijri_shift_days INTEGER NOT NULL,
    receipt_columns INTEGER NOT NULL,
    language TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE in_store_rule (
    shop INTEGER NOT NULL REFERENCES shop_setting (shop),
    ordinal INTEGER NOT NULL,
    prefix TEXT NOT NULL,
    item_digits INTEGER NOT NULL,
    value_digits INTEGER NOT NULL,
    divisor INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (shop, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE user_account (
    shop INTEGER NOT NULL,
    user INTEGER NOT NULL,
    code TEXT NOT NULL COLLATE NOCASE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    pin_hash TEXT NOT NULL,
    PRIMARY KEY (shop, user),
    UNIQUE (shop, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
    shop INTEGER NOT NULL,
    member INTEGER NOT NULL,
    code TEXT NOT NULL COLLATE NOCASE,
    buyer_class TEXT NOT NULL,
    joined TEXT NOT NULL,
    details_hash BLOB NOT NULL CHECK (length(details_hash) = 32),
    PRIMARY KEY (shop, member),
    UNIQUE (shop, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE member_detail (
    shop INTEGER NOT NULL,
    member INTEGER NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    PRIMARY KEY (shop, member),
    FOREIGN KEY (shop, member) REFERENCES member (shop, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE product (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    sku TEXT NOT NULL COLLATE NOCASE,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    tax TEXT NOT NULL,
    divisibility TEXT NOT NULL,
    favourite INTEGER NOT NULL CHECK (favourite IN (0, 1)),
    consignor TEXT NOT NULL,
    PRIMARY KEY (shop, product),
    UNIQUE (shop, sku)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE product_search USING fts5 (
    name,
    content = '',
    columnsize = 0,
    prefix = '1 2 3 4 5 6 7',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE product_unit (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    name TEXT NOT NULL,
    factor INTEGER NOT NULL CHECK (factor > 0),
    price INTEGER,
    PRIMARY KEY (shop, product, unit),
    FOREIGN KEY (shop, product) REFERENCES product (shop, product)
) STRICT, WITHOUT ROWID;

CREATE TABLE barcode (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (shop, product, unit, ordinal),
    UNIQUE (shop, code),
    FOREIGN KEY (shop, product, unit) REFERENCES product_unit (shop, product, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_move (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    product INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'receipt' OR kind = 'true_up' OR kind = 'sale'),
    business_day INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, epoch, seq, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_level (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    value INTEGER NOT NULL,
    last_unit_cost INTEGER NOT NULL,
    PRIMARY KEY (shop, product),
    FOREIGN KEY (shop, product) REFERENCES product (shop, product)
) STRICT, WITHOUT ROWID;

CREATE TABLE sale (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    seq INTEGER NOT NULL,
    cart INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    cashier INTEGER NOT NULL,
    cashier_name TEXT NOT NULL,
    buyer_class TEXT NOT NULL,
    line_count INTEGER NOT NULL,
    total INTEGER NOT NULL,
    rounding INTEGER NOT NULL,
    due INTEGER NOT NULL,
    change INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal),
    UNIQUE (shop, lane, epoch, cart),
    FOREIGN KEY (shop, lane, epoch, seq) REFERENCES journal (shop, lane, epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE sale_line (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    place INTEGER NOT NULL, -- In the sale, from 1.
    line INTEGER NOT NULL,  -- The line's number in its cart.
    product INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    name TEXT NOT NULL,
    unit_name TEXT NOT NULL,
    category TEXT NOT NULL,
    consignor TEXT NOT NULL,
    factor INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    base_quantity INTEGER NOT NULL,
    unit_price INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    discount INTEGER NOT NULL,
    net INTEGER NOT NULL,
    tax_class TEXT NOT NULL,
    tax INTEGER NOT NULL,
    cost INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, place),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal)
        REFERENCES sale (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE payment (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    place INTEGER NOT NULL,
    tender TEXT NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, place),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal)
        REFERENCES sale (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE print_job (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    copy INTEGER NOT NULL CHECK (copy >= 0),
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, copy),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal)
        REFERENCES sale (shop, lane, business_day, epoch, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE print_progress (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    copy INTEGER NOT NULL,
    step INTEGER NOT NULL CHECK (step >= 1),
    state TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, copy, step),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal, copy)
        REFERENCES print_job (shop, lane, business_day, epoch, ordinal, copy)
) STRICT, WITHOUT ROWID;

CREATE TABLE open_cart_line (
    shop INTEGER NOT NULL,
    cart INTEGER NOT NULL,
    line INTEGER NOT NULL,
    change INTEGER NOT NULL,
    selected INTEGER NOT NULL,
    removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
    product INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    name TEXT NOT NULL,
    unit_name TEXT NOT NULL,
    category TEXT NOT NULL,
    factor INTEGER NOT NULL,
    divisibility TEXT NOT NULL,
    tax TEXT NOT NULL,
    consignor TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    unit_price INTEGER NOT NULL,
    label_price INTEGER,
    PRIMARY KEY (shop, cart, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE login_guard (
    shop INTEGER NOT NULL,
    user INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    last_try_ms INTEGER NOT NULL,
    PRIMARY KEY (shop, user)
) STRICT, WITHOUT ROWID;

CREATE TABLE "print_queue" (
    shop INTEGER NOT NULL,
    position INTEGER NOT NULL, -- The smallest is printed first.
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    copy INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state = 'queued' OR state = 'sending' OR state = 'unknown'),
    PRIMARY KEY (shop, position),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal, copy)
        REFERENCES print_job (shop, lane, business_day, epoch, ordinal, copy)
) STRICT, WITHOUT ROWID;

CREATE INDEX product_by_name ON product (shop, name COLLATE NOCASE);

CREATE INDEX product_by_category ON product (shop, category, name COLLATE NOCASE);

CREATE INDEX favourite_product ON product (shop, name COLLATE NOCASE) WHERE favourite = 1;

CREATE TRIGGER journal_keeps_rows BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

CREATE TRIGGER journal_keeps_all_rows BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

CREATE TRIGGER sale_keeps_rows BEFORE UPDATE ON sale
BEGIN SELECT RAISE(ABORT, 'a sale is never changed'); END;

CREATE TRIGGER sale_keeps_all_rows BEFORE DELETE ON sale
BEGIN SELECT RAISE(ABORT, 'a sale is never deleted'); END;

CREATE TRIGGER sale_line_keeps_rows BEFORE UPDATE ON sale_line
BEGIN SELECT RAISE(ABORT, 'a line of a sale is never changed'); END;

CREATE TRIGGER sale_line_keeps_all_rows BEFORE DELETE ON sale_line
BEGIN SELECT RAISE(ABORT, 'a line of a sale is never deleted'); END;

CREATE TRIGGER payment_keeps_rows BEFORE UPDATE ON payment
BEGIN SELECT RAISE(ABORT, 'a payment is never changed'); END;

CREATE TRIGGER payment_keeps_all_rows BEFORE DELETE ON payment
BEGIN SELECT RAISE(ABORT, 'a payment is never deleted'); END;

CREATE TRIGGER stock_move_keeps_rows BEFORE UPDATE ON stock_move
BEGIN SELECT RAISE(ABORT, 'a stock movement is never changed'); END;

CREATE TRIGGER stock_move_keeps_all_rows BEFORE DELETE ON stock_move
BEGIN SELECT RAISE(ABORT, 'a stock movement is never deleted'); END;

CREATE TRIGGER print_job_keeps_rows BEFORE UPDATE ON print_job
BEGIN SELECT RAISE(ABORT, 'a print job is never changed'); END;

CREATE TRIGGER print_job_keeps_all_rows BEFORE DELETE ON print_job
BEGIN SELECT RAISE(ABORT, 'a print job is never deleted'); END;

CREATE TRIGGER print_progress_keeps_rows BEFORE UPDATE ON print_progress
BEGIN SELECT RAISE(ABORT, 'the progress of a print job is never changed'); END;

CREATE TRIGGER print_progress_keeps_all_rows BEFORE DELETE ON print_progress
BEGIN SELECT RAISE(ABORT, 'the progress of a print job is never deleted'); END;
