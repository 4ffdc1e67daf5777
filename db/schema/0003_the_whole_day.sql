-- What a whole day at the till needs: prices for whom and from how many, tenders, members' credit, shifts, returns,
-- held carts. A default is what a row or a journal entry of an earlier version did not know; the readers of old bodies
-- (db/fact_json.h) take the same ones.

PRAGMA user_version = 3;

-- Settings and people.

-- How receipts begin is no fact of the books, so the journal knows nothing of it.
CREATE TABLE shop_logo (
    shop INTEGER NOT NULL,
    png BLOB NOT NULL,
    PRIMARY KEY (shop)
) STRICT;

ALTER TABLE shop_setting ADD COLUMN automatic_case_price TEXT NOT NULL DEFAULT 'no';
ALTER TABLE shop_setting ADD COLUMN opens_minute INTEGER NOT NULL DEFAULT 0;
ALTER TABLE shop_setting ADD COLUMN closes_minute INTEGER NOT NULL DEFAULT 1440;
ALTER TABLE shop_setting ADD COLUMN cashier_discount_max INTEGER NOT NULL DEFAULT 1000; -- Basis points.
ALTER TABLE shop_setting ADD COLUMN return_days_max INTEGER NOT NULL DEFAULT 7;
ALTER TABLE shop_setting ADD COLUMN lock_after_minutes INTEGER NOT NULL DEFAULT 10;
ALTER TABLE shop_setting ADD COLUMN qris_code TEXT NOT NULL DEFAULT '';
ALTER TABLE shop_setting ADD COLUMN bank_account TEXT NOT NULL DEFAULT '';
ALTER TABLE shop_setting ADD COLUMN credit_days INTEGER NOT NULL DEFAULT 30;
ALTER TABLE shop_setting ADD COLUMN offers_donation TEXT NOT NULL DEFAULT 'yes';
ALTER TABLE shop_setting ADD COLUMN reason_above INTEGER NOT NULL DEFAULT 1000;
ALTER TABLE shop_setting ADD COLUMN supervisor_above INTEGER NOT NULL DEFAULT 10000;
ALTER TABLE shop_setting ADD COLUMN drawer_max INTEGER NOT NULL DEFAULT 2000000;

CREATE TABLE blocked_category (
    shop INTEGER NOT NULL REFERENCES shop_setting (shop),
    ordinal INTEGER NOT NULL,
    category TEXT NOT NULL,
    PRIMARY KEY (shop, ordinal)
) STRICT, WITHOUT ROWID;

ALTER TABLE user_account ADD COLUMN standing TEXT NOT NULL DEFAULT 'active';

ALTER TABLE member ADD COLUMN card TEXT NOT NULL DEFAULT '';
ALTER TABLE member ADD COLUMN credit_limit INTEGER NOT NULL DEFAULT 0;
ALTER TABLE member ADD COLUMN standing TEXT NOT NULL DEFAULT 'active';
CREATE UNIQUE INDEX member_by_card ON member (shop, card) WHERE card <> '';

-- Products.

ALTER TABLE product ADD COLUMN price_source TEXT NOT NULL DEFAULT 'list';
ALTER TABLE product ADD COLUMN minimum_age_years INTEGER NOT NULL DEFAULT 0;
ALTER TABLE product ADD COLUMN quantity_max INTEGER NOT NULL DEFAULT 0;
ALTER TABLE product ADD COLUMN halal TEXT NOT NULL DEFAULT 'not_stated';
ALTER TABLE product ADD COLUMN halal_number TEXT NOT NULL DEFAULT '';
ALTER TABLE product ADD COLUMN halal_until INTEGER;

-- How many rows of unit_price there are, so that a scan of a unit without any asks nothing more.
ALTER TABLE product_unit ADD COLUMN step_count INTEGER NOT NULL DEFAULT 0;

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

-- Stock: the kinds of movement are more than a table can be told by adding to it.

CREATE TABLE new_stock_move (
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
INSERT INTO new_stock_move (shop, lane, epoch, seq, ordinal, product, kind, business_day, quantity, value)
SELECT shop, lane, epoch, seq, ordinal, product, kind, business_day, quantity, value FROM stock_move
ORDER BY shop, lane, epoch, seq, ordinal;
DROP TABLE stock_move;
ALTER TABLE new_stock_move RENAME TO stock_move;

-- What sales have moved and stock_level does not have yet: a few pages that every sale finds in memory, instead of a page
-- for each product. It is added to stock_level while the cashier pauses; what is on hand is always both. The view is for one
-- product or for all: joined to other tables SQLite would make the whole of it for each row.
CREATE TABLE stock_unsettled (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (shop, product)
) STRICT, WITHOUT ROWID;

CREATE VIEW stock_on_hand AS
SELECT l.shop AS shop, l.product AS product, l.quantity + coalesce(u.quantity, 0) AS quantity,
    l.value + coalesce(u.value, 0) AS value, l.last_unit_cost AS last_unit_cost
FROM stock_level AS l LEFT JOIN stock_unsettled AS u ON u.shop = l.shop AND u.product = l.product
UNION ALL
SELECT u.shop, u.product, u.quantity, u.value, 0 FROM stock_unsettled AS u
WHERE NOT EXISTS (SELECT 1 FROM stock_level AS l WHERE l.shop = u.shop AND l.product = u.product);

-- Sales.

ALTER TABLE sale ADD COLUMN shift INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sale ADD COLUMN member INTEGER;
ALTER TABLE sale ADD COLUMN member_code TEXT;
ALTER TABLE sale ADD COLUMN member_spending INTEGER;
ALTER TABLE sale ADD COLUMN donation INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sale ADD COLUMN voids_lane INTEGER;
ALTER TABLE sale ADD COLUMN voids_business_day INTEGER;
ALTER TABLE sale ADD COLUMN voids_epoch INTEGER;
ALTER TABLE sale ADD COLUMN voids_ordinal INTEGER;
ALTER TABLE sale ADD COLUMN approver INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sale ADD COLUMN reason TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX sale_voided_once ON sale (shop, voids_lane, voids_business_day, voids_epoch, voids_ordinal)
WHERE voids_ordinal IS NOT NULL;

ALTER TABLE sale_line ADD COLUMN origin_lane INTEGER;
ALTER TABLE sale_line ADD COLUMN origin_business_day INTEGER;
ALTER TABLE sale_line ADD COLUMN origin_epoch INTEGER;
ALTER TABLE sale_line ADD COLUMN origin_ordinal INTEGER;
ALTER TABLE sale_line ADD COLUMN origin_line INTEGER;
ALTER TABLE sale_line ADD COLUMN true_up INTEGER NOT NULL DEFAULT 0; -- Of the stock's value, when the line came back.
CREATE INDEX sale_line_by_origin
ON sale_line (shop, origin_lane, origin_business_day, origin_epoch, origin_ordinal, origin_line)
WHERE origin_ordinal IS NOT NULL;

-- What a line's discount is made of.
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

ALTER TABLE payment ADD COLUMN state TEXT NOT NULL DEFAULT 'confirmed';
ALTER TABLE payment ADD COLUMN reference TEXT NOT NULL DEFAULT '';
ALTER TABLE payment ADD COLUMN due_day INTEGER;
CREATE INDEX unconfirmed_payment ON payment (shop, lane, business_day, epoch, ordinal, place)
WHERE state = 'unconfirmed';

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

-- A voucher is used once, except that the void of a sale gives it back.
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

-- Members' accounts. What was sold on credit, in the order in which it is to be paid.
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

-- The running sums of sales and repayments.
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

-- Shifts. Keys go by shift, so that a shift's rows stand together.
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

-- Notes and coins of the float and of the count; and of the first one, when there was another.
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

-- The business days that a shift has sales in: mostly one. A clock may jump, so they do not follow from when it began
-- and ended, and its report reads no sale of another day.
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

-- What was done to carts by hand.
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
-- The highest cart of all, whose id is not given again.
CREATE INDEX cart_touch_by_cart ON cart_touch (shop, lane, epoch, cart);

-- The work of this machine: the open cart and those that were put aside. What no report reads stands in one JSON text;
-- an empty one is a line, or a cart, about which there is nothing to say.

ALTER TABLE open_cart_line ADD COLUMN added_at_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE open_cart_line ADD COLUMN details TEXT NOT NULL DEFAULT '';

-- A cart has a row here only when more is known of it than its lines.
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

-- What a sale or another fact wrote is never changed.

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
