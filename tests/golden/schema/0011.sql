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
, automatic_case_price TEXT NOT NULL DEFAULT 'no', opens_minute INTEGER NOT NULL DEFAULT 0, closes_minute INTEGER NOT NULL DEFAULT 1440, cashier_discount_max INTEGER NOT NULL DEFAULT 1000, return_days_max INTEGER NOT NULL DEFAULT 7, lock_after_minutes INTEGER NOT NULL DEFAULT 10, qris_code TEXT NOT NULL DEFAULT '', bank_account TEXT NOT NULL DEFAULT '', credit_days INTEGER NOT NULL DEFAULT 30, offers_donation TEXT NOT NULL DEFAULT 'yes', reason_above INTEGER NOT NULL DEFAULT 1000, supervisor_above INTEGER NOT NULL DEFAULT 10000, drawer_max INTEGER NOT NULL DEFAULT 2000000) STRICT, WITHOUT ROWID;

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
    pin_hash TEXT NOT NULL, standing TEXT NOT NULL DEFAULT 'active',
    PRIMARY KEY (shop, user),
    UNIQUE (shop, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
    shop INTEGER NOT NULL,
    member INTEGER NOT NULL,
    code TEXT NOT NULL COLLATE NOCASE,
    buyer_class TEXT NOT NULL,
    joined TEXT NOT NULL,
    details_hash BLOB NOT NULL CHECK (length(details_hash) = 32), card TEXT NOT NULL DEFAULT '', credit_limit INTEGER NOT NULL DEFAULT 0, standing TEXT NOT NULL DEFAULT 'active',
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
    consignor TEXT NOT NULL, price_source TEXT NOT NULL DEFAULT 'list', minimum_age_years INTEGER NOT NULL DEFAULT 0, quantity_max INTEGER NOT NULL DEFAULT 0, halal TEXT NOT NULL DEFAULT 'not_stated', halal_number TEXT NOT NULL DEFAULT '', halal_until INTEGER,
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
    price INTEGER, step_count INTEGER NOT NULL DEFAULT 0,
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
    change INTEGER NOT NULL, shift INTEGER NOT NULL DEFAULT 0, member INTEGER, member_code TEXT, member_spending INTEGER, donation INTEGER NOT NULL DEFAULT 0, voids_lane INTEGER, voids_business_day INTEGER, voids_epoch INTEGER, voids_ordinal INTEGER, approver INTEGER NOT NULL DEFAULT 0, reason TEXT NOT NULL DEFAULT '',
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
    cost INTEGER NOT NULL, origin_lane INTEGER, origin_business_day INTEGER, origin_epoch INTEGER, origin_ordinal INTEGER, origin_line INTEGER, true_up INTEGER NOT NULL DEFAULT 0,
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
    amount INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'confirmed', reference TEXT NOT NULL DEFAULT '', due_day INTEGER,
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
    label_price INTEGER, added_at_ms INTEGER NOT NULL DEFAULT 0, details TEXT NOT NULL DEFAULT '',
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

CREATE TABLE shop_logo (
    shop INTEGER NOT NULL,
    png BLOB NOT NULL,
    PRIMARY KEY (shop)
) STRICT;

CREATE TABLE blocked_category (
    shop INTEGER NOT NULL REFERENCES shop_setting (shop),
    ordinal INTEGER NOT NULL,
    category TEXT NOT NULL,
    PRIMARY KEY (shop, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_price (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    level TEXT NOT NULL,
    from_quantity INTEGER NOT NULL,
    price INTEGER NOT NULL,
    PRIMARY KEY (shop, product, unit, ordinal),
    FOREIGN KEY (shop, product, unit) REFERENCES product_unit (shop, product, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE promotion (
    shop INTEGER NOT NULL,
    promotion INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    category TEXT NOT NULL,
    percent INTEGER NOT NULL, -- Basis points.
    amount INTEGER NOT NULL,
    take INTEGER NOT NULL,
    pay INTEGER NOT NULL,
    basket_min INTEGER NOT NULL,
    audience TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    to_day INTEGER NOT NULL,
    weekdays INTEGER NOT NULL, -- Bit 0 is Monday.
    from_minute INTEGER NOT NULL,
    to_minute INTEGER NOT NULL,
    times_max INTEGER NOT NULL,
    standing TEXT NOT NULL,
    PRIMARY KEY (shop, promotion)
) STRICT, WITHOUT ROWID;

CREATE TABLE promotion_product (
    shop INTEGER NOT NULL,
    promotion INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('product', 'reward')),
    ordinal INTEGER NOT NULL,
    product INTEGER NOT NULL,
    PRIMARY KEY (shop, promotion, role, ordinal),
    FOREIGN KEY (shop, promotion) REFERENCES promotion (shop, promotion)
) STRICT, WITHOUT ROWID;

CREATE TABLE "stock_move" (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    product INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'receipt' OR kind = 'true_up' OR kind = 'sale' OR kind = 'return' OR kind = 'count'
        OR kind = 'adjustment' OR kind = 'transfer' OR kind = 'supplier_return'),
    business_day INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, epoch, seq, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_unsettled (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (shop, product)
) STRICT, WITHOUT ROWID;

CREATE TABLE sale_discount (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    place INTEGER NOT NULL, -- Of the line.
    part INTEGER NOT NULL,  -- In the line, from 1.
    kind TEXT NOT NULL,
    promotion INTEGER NOT NULL,
    label TEXT NOT NULL,
    amount INTEGER NOT NULL,
    approver INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, place, part),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal, place)
        REFERENCES sale_line (shop, lane, business_day, epoch, ordinal, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE payment_confirmation (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    place INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day, epoch, ordinal, place),
    FOREIGN KEY (shop, lane, business_day, epoch, ordinal, place)
        REFERENCES payment (shop, lane, business_day, epoch, ordinal, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE voucher (
    shop INTEGER NOT NULL,
    code TEXT NOT NULL COLLATE NOCASE,
    amount INTEGER NOT NULL,
    valid_to INTEGER NOT NULL,
    PRIMARY KEY (shop, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE voucher_use (
    shop INTEGER NOT NULL,
    code TEXT NOT NULL COLLATE NOCASE,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (shop, code, lane, business_day, epoch, ordinal, place),
    FOREIGN KEY (shop, code) REFERENCES voucher (shop, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE credit_debt (
    shop INTEGER NOT NULL,
    member INTEGER NOT NULL,
    due_day INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    place INTEGER NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (shop, member, due_day, lane, business_day, epoch, ordinal, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE credit_repayment (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    shift INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    member INTEGER NOT NULL,
    tender TEXT NOT NULL,
    amount INTEGER NOT NULL,
    reference TEXT NOT NULL,
    business_day INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, epoch, shift, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE member_credit (
    shop INTEGER NOT NULL,
    member INTEGER NOT NULL,
    owed INTEGER NOT NULL,
    PRIMARY KEY (shop, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE member_spending (
    shop INTEGER NOT NULL,
    member INTEGER NOT NULL,
    year INTEGER NOT NULL, -- Of the business day.
    net INTEGER NOT NULL,
    PRIMARY KEY (shop, member, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    shift INTEGER NOT NULL CHECK (shift >= 1),
    seq INTEGER NOT NULL,
    cashier INTEGER NOT NULL, -- Who opened it; shift_handover has who came after.
    cashier_name TEXT NOT NULL,
    opened_at_ms INTEGER NOT NULL,
    opened_day INTEGER NOT NULL,
    float_total INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, epoch, shift)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_close (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    shift INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    counted INTEGER NOT NULL,
    expected INTEGER NOT NULL,
    reason TEXT NOT NULL,
    cashier INTEGER NOT NULL,
    cashier_name TEXT NOT NULL,
    approver INTEGER NOT NULL,
    first_counted INTEGER, -- When a difference was told and the drawer was counted again.
    first_expected INTEGER,
    PRIMARY KEY (shop, lane, epoch, shift),
    FOREIGN KEY (shop, lane, epoch, shift) REFERENCES shift (shop, lane, epoch, shift)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_cash_count (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    shift INTEGER NOT NULL,
    moment TEXT NOT NULL CHECK (moment = 'opening' OR moment = 'first' OR moment = 'closing'),
    ordinal INTEGER NOT NULL,
    denomination INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, epoch, shift, moment, ordinal),
    FOREIGN KEY (shop, lane, epoch, shift) REFERENCES shift (shop, lane, epoch, shift)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_handover (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    shift INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    from_user INTEGER NOT NULL,
    to_user INTEGER NOT NULL,
    to_name TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, epoch, shift, seq),
    FOREIGN KEY (shop, lane, epoch, shift) REFERENCES shift (shop, lane, epoch, shift)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_day (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    shift INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, epoch, shift, business_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE cash_movement (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    shift INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    amount INTEGER NOT NULL,
    reason TEXT NOT NULL,
    approver INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, epoch, shift, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE drawer_opening (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    shift INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    reason TEXT NOT NULL,
    approver INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, epoch, shift, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE cart_touch (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    cart INTEGER NOT NULL,
    product INTEGER NOT NULL,
    name TEXT NOT NULL,
    quantity_before INTEGER NOT NULL,
    quantity_after INTEGER NOT NULL,
    amount_before INTEGER NOT NULL,
    amount_after INTEGER NOT NULL,
    reason TEXT NOT NULL,
    approver INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE open_cart (
    shop INTEGER NOT NULL,
    cart INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'held')),
    header TEXT NOT NULL,
    note TEXT NOT NULL,
    cashier_name TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    line_count INTEGER NOT NULL,
    total INTEGER NOT NULL,
    PRIMARY KEY (shop, cart)
) STRICT, WITHOUT ROWID;

CREATE TABLE supplier (
    shop INTEGER NOT NULL,
    supplier INTEGER NOT NULL,
    code TEXT NOT NULL COLLATE NOCASE,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    lead_time_days INTEGER NOT NULL,
    minimum_order INTEGER NOT NULL,
    standing TEXT NOT NULL, payment_days INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (shop, supplier)
) STRICT, WITHOUT ROWID;

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
    approver INTEGER NOT NULL, settlement TEXT NOT NULL DEFAULT 'cash', due_day INTEGER, order_lane INTEGER, order_business_day INTEGER, order_epoch INTEGER, order_ordinal INTEGER,
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
    true_up INTEGER NOT NULL, lot INTEGER,
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

CREATE TABLE product_version (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (shop, product, lane, epoch, seq)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE shelf_label (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    price INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (shop, product, unit)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE goods_draft (
    shop INTEGER NOT NULL,
    user INTEGER NOT NULL,
    sheet TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (shop, user, sheet)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE stock_limit (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    minimum INTEGER NOT NULL,
    maximum INTEGER NOT NULL,
    PRIMARY KEY (shop, product)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE day_close (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    user INTEGER NOT NULL,
    ticket_count INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    discount INTEGER NOT NULL,
    net INTEGER NOT NULL,
    tax INTEGER NOT NULL,
    cost INTEGER NOT NULL,
    own_net INTEGER NOT NULL, -- Without goods of consignors.
    own_tax INTEGER NOT NULL,
    member_net INTEGER NOT NULL,
    member_count INTEGER NOT NULL,
    consigned_net INTEGER NOT NULL,
    rounding INTEGER NOT NULL,
    donation INTEGER NOT NULL,
    return_count INTEGER NOT NULL,
    void_count INTEGER NOT NULL,
    manual_discount INTEGER NOT NULL,
    drawer_opening_count INTEGER NOT NULL,
    cash_difference INTEGER NOT NULL,
    approver INTEGER NOT NULL,
    PRIMARY KEY (shop, lane, business_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_close_tender (
    shop INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    tender TEXT NOT NULL,
    count INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    unconfirmed INTEGER NOT NULL, -- The part of the amount that nobody had seen arrive.
    PRIMARY KEY (shop, lane, business_day, tender),
    FOREIGN KEY (shop, lane, business_day) REFERENCES day_close (shop, lane, business_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE product_photo (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    jpeg BLOB NOT NULL,
    PRIMARY KEY (shop, product),
    FOREIGN KEY (shop, product) REFERENCES product (shop, product)
) STRICT;

CREATE TABLE ledger_account (
    shop INTEGER NOT NULL REFERENCES shop_setting (shop),
    ordinal INTEGER NOT NULL,
    account TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (shop, ordinal),
    UNIQUE (shop, account)
) STRICT, WITHOUT ROWID;

CREATE INDEX product_by_name ON product (shop, name COLLATE NOCASE);

CREATE INDEX product_by_category ON product (shop, category, name COLLATE NOCASE);

CREATE INDEX favourite_product ON product (shop, name COLLATE NOCASE) WHERE favourite = 1;

CREATE UNIQUE INDEX member_by_card ON member (shop, card) WHERE card <> '';

CREATE UNIQUE INDEX sale_voided_once ON sale (shop, voids_lane, voids_business_day, voids_epoch, voids_ordinal)
WHERE voids_ordinal IS NOT NULL;

CREATE INDEX sale_line_by_origin
ON sale_line (shop, origin_lane, origin_business_day, origin_epoch, origin_ordinal, origin_line)
WHERE origin_ordinal IS NOT NULL;

CREATE INDEX unconfirmed_payment ON payment (shop, lane, business_day, epoch, ordinal, place)
WHERE state = 'unconfirmed';

CREATE INDEX cart_touch_by_cart ON cart_touch (shop, lane, epoch, cart);

CREATE UNIQUE INDEX supplier_by_code ON supplier (shop, code);

CREATE INDEX goods_receipt_line_by_product ON goods_receipt_line (shop, product, business_day);

CREATE INDEX goods_receipt_line_by_expiry ON goods_receipt_line (shop, expiry_day) WHERE expiry_day IS NOT NULL;

CREATE INDEX stock_count_entry_by_product ON stock_count_entry (shop, product);

CREATE INDEX open_price_plan ON price_plan (shop, from_day) WHERE standing = 'planned';

CREATE INDEX stock_lot_blocked ON stock_lot (shop, product) WHERE standing = 'blocked';

CREATE UNIQUE INDEX place_by_code ON place (shop, code);

CREATE UNIQUE INDEX consignor_by_label ON consignor (shop, label);

CREATE INDEX goods_receipt_by_order
    ON goods_receipt (shop, order_lane, order_business_day, order_epoch, order_ordinal)
    WHERE order_ordinal IS NOT NULL;

CREATE INDEX supplier_debt_by_supplier ON supplier_debt (shop, supplier);

CREATE INDEX sale_line_consigned ON sale_line (shop, lane, consignor COLLATE NOCASE) WHERE consignor <> '';

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

CREATE TRIGGER print_job_keeps_rows BEFORE UPDATE ON print_job
BEGIN SELECT RAISE(ABORT, 'a print job is never changed'); END;

CREATE TRIGGER print_job_keeps_all_rows BEFORE DELETE ON print_job
BEGIN SELECT RAISE(ABORT, 'a print job is never deleted'); END;

CREATE TRIGGER print_progress_keeps_rows BEFORE UPDATE ON print_progress
BEGIN SELECT RAISE(ABORT, 'the progress of a print job is never changed'); END;

CREATE TRIGGER print_progress_keeps_all_rows BEFORE DELETE ON print_progress
BEGIN SELECT RAISE(ABORT, 'the progress of a print job is never deleted'); END;

CREATE VIEW stock_on_hand AS
SELECT l.shop AS shop, l.product AS product, l.quantity + coalesce(u.quantity, 0) AS quantity,
    l.value + coalesce(u.value, 0) AS value, l.last_unit_cost AS last_unit_cost
FROM stock_level AS l LEFT JOIN stock_unsettled AS u ON u.shop = l.shop AND u.product = l.product
UNION ALL
SELECT u.shop, u.product, u.quantity, u.value, 0 FROM stock_unsettled AS u
WHERE NOT EXISTS (SELECT 1 FROM stock_level AS l WHERE l.shop = u.shop AND l.product = u.product);

CREATE TRIGGER stock_move_keeps_rows BEFORE UPDATE ON stock_move
BEGIN SELECT RAISE(ABORT, 'a stock movement is never changed'); END;

CREATE TRIGGER stock_move_keeps_all_rows BEFORE DELETE ON stock_move
BEGIN SELECT RAISE(ABORT, 'a stock movement is never deleted'); END;

CREATE TRIGGER sale_discount_keeps_rows BEFORE UPDATE ON sale_discount
BEGIN SELECT RAISE(ABORT, 'a discount of a sale is never changed'); END;

CREATE TRIGGER sale_discount_keeps_all_rows BEFORE DELETE ON sale_discount
BEGIN SELECT RAISE(ABORT, 'a discount of a sale is never deleted'); END;

CREATE TRIGGER payment_confirmation_keeps_rows BEFORE UPDATE ON payment_confirmation
BEGIN SELECT RAISE(ABORT, 'a confirmation is never changed'); END;

CREATE TRIGGER payment_confirmation_keeps_all_rows BEFORE DELETE ON payment_confirmation
BEGIN SELECT RAISE(ABORT, 'a confirmation is never deleted'); END;

CREATE TRIGGER voucher_keeps_rows BEFORE UPDATE ON voucher
BEGIN SELECT RAISE(ABORT, 'a voucher is never changed'); END;

CREATE TRIGGER voucher_keeps_all_rows BEFORE DELETE ON voucher
BEGIN SELECT RAISE(ABORT, 'a voucher is never deleted'); END;

CREATE TRIGGER voucher_use_keeps_rows BEFORE UPDATE ON voucher_use
BEGIN SELECT RAISE(ABORT, 'the use of a voucher is never changed'); END;

CREATE TRIGGER voucher_use_keeps_all_rows BEFORE DELETE ON voucher_use
BEGIN SELECT RAISE(ABORT, 'the use of a voucher is never deleted'); END;

CREATE TRIGGER credit_debt_keeps_rows BEFORE UPDATE ON credit_debt
BEGIN SELECT RAISE(ABORT, 'what was sold on credit is never changed'); END;

CREATE TRIGGER credit_debt_keeps_all_rows BEFORE DELETE ON credit_debt
BEGIN SELECT RAISE(ABORT, 'what was sold on credit is never deleted'); END;

CREATE TRIGGER credit_repayment_keeps_rows BEFORE UPDATE ON credit_repayment
BEGIN SELECT RAISE(ABORT, 'a repayment is never changed'); END;

CREATE TRIGGER credit_repayment_keeps_all_rows BEFORE DELETE ON credit_repayment
BEGIN SELECT RAISE(ABORT, 'a repayment is never deleted'); END;

CREATE TRIGGER shift_keeps_rows BEFORE UPDATE ON shift
BEGIN SELECT RAISE(ABORT, 'a shift is never changed'); END;

CREATE TRIGGER shift_keeps_all_rows BEFORE DELETE ON shift
BEGIN SELECT RAISE(ABORT, 'a shift is never deleted'); END;

CREATE TRIGGER shift_close_keeps_rows BEFORE UPDATE ON shift_close
BEGIN SELECT RAISE(ABORT, 'the end of a shift is never changed'); END;

CREATE TRIGGER shift_close_keeps_all_rows BEFORE DELETE ON shift_close
BEGIN SELECT RAISE(ABORT, 'the end of a shift is never deleted'); END;

CREATE TRIGGER shift_cash_count_keeps_rows BEFORE UPDATE ON shift_cash_count
BEGIN SELECT RAISE(ABORT, 'a count of the drawer is never changed'); END;

CREATE TRIGGER shift_cash_count_keeps_all_rows BEFORE DELETE ON shift_cash_count
BEGIN SELECT RAISE(ABORT, 'a count of the drawer is never deleted'); END;

CREATE TRIGGER shift_handover_keeps_rows BEFORE UPDATE ON shift_handover
BEGIN SELECT RAISE(ABORT, 'a hand-over is never changed'); END;

CREATE TRIGGER shift_handover_keeps_all_rows BEFORE DELETE ON shift_handover
BEGIN SELECT RAISE(ABORT, 'a hand-over is never deleted'); END;

CREATE TRIGGER shift_day_keeps_rows BEFORE UPDATE ON shift_day
BEGIN SELECT RAISE(ABORT, 'a day of a shift is never changed'); END;

CREATE TRIGGER shift_day_keeps_all_rows BEFORE DELETE ON shift_day
BEGIN SELECT RAISE(ABORT, 'a day of a shift is never deleted'); END;

CREATE TRIGGER cash_movement_keeps_rows BEFORE UPDATE ON cash_movement
BEGIN SELECT RAISE(ABORT, 'a cash movement is never changed'); END;

CREATE TRIGGER cash_movement_keeps_all_rows BEFORE DELETE ON cash_movement
BEGIN SELECT RAISE(ABORT, 'a cash movement is never deleted'); END;

CREATE TRIGGER drawer_opening_keeps_rows BEFORE UPDATE ON drawer_opening
BEGIN SELECT RAISE(ABORT, 'an opening of the drawer is never changed'); END;

CREATE TRIGGER drawer_opening_keeps_all_rows BEFORE DELETE ON drawer_opening
BEGIN SELECT RAISE(ABORT, 'an opening of the drawer is never deleted'); END;

CREATE TRIGGER cart_touch_keeps_rows BEFORE UPDATE ON cart_touch
BEGIN SELECT RAISE(ABORT, 'what was done to a cart is never changed'); END;

CREATE TRIGGER cart_touch_keeps_all_rows BEFORE DELETE ON cart_touch
BEGIN SELECT RAISE(ABORT, 'what was done to a cart is never deleted'); END;

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

CREATE TRIGGER product_version_keeps_rows BEFORE UPDATE ON product_version
BEGIN SELECT RAISE(ABORT, 'what a product was is never changed'); END;

CREATE TRIGGER product_version_keeps_all_rows BEFORE DELETE ON product_version
BEGIN SELECT RAISE(ABORT, 'what a product was is never deleted'); END;

CREATE TRIGGER price_plan_change_keeps_rows BEFORE UPDATE ON price_plan_change
BEGIN SELECT RAISE(ABORT, 'a planned price is never changed'); END;

CREATE TRIGGER price_plan_change_keeps_all_rows BEFORE DELETE ON price_plan_change
BEGIN SELECT RAISE(ABORT, 'a planned price is never deleted'); END;

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

CREATE TRIGGER supplier_payment_keeps_rows BEFORE UPDATE ON supplier_payment
BEGIN SELECT RAISE(ABORT, 'a payment to a supplier is never changed'); END;

CREATE TRIGGER supplier_payment_keeps_all_rows BEFORE DELETE ON supplier_payment
BEGIN SELECT RAISE(ABORT, 'a payment to a supplier is never deleted'); END;

CREATE TRIGGER supplier_debt_keeps_rows BEFORE UPDATE ON supplier_debt
BEGIN SELECT RAISE(ABORT, 'what moved a debt to a supplier is never changed'); END;

CREATE TRIGGER supplier_debt_keeps_all_rows BEFORE DELETE ON supplier_debt
BEGIN SELECT RAISE(ABORT, 'what moved a debt to a supplier is never deleted'); END;

CREATE TRIGGER day_close_keeps_rows BEFORE UPDATE ON day_close
BEGIN SELECT RAISE(ABORT, 'a closed day is never changed'); END;

CREATE TRIGGER day_close_keeps_all_rows BEFORE DELETE ON day_close
BEGIN SELECT RAISE(ABORT, 'a closed day is never deleted'); END;

CREATE TRIGGER day_close_tender_keeps_rows BEFORE UPDATE ON day_close_tender
BEGIN SELECT RAISE(ABORT, 'a closed day is never changed'); END;

CREATE TRIGGER day_close_tender_keeps_all_rows BEFORE DELETE ON day_close_tender
BEGIN SELECT RAISE(ABORT, 'a closed day is never deleted'); END;
