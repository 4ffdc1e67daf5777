-- Business days that are over, with their figures as they were then.

PRAGMA user_version = 9;

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

CREATE TRIGGER day_close_keeps_rows BEFORE UPDATE ON day_close
BEGIN SELECT RAISE(ABORT, 'a closed day is never changed'); END;
CREATE TRIGGER day_close_keeps_all_rows BEFORE DELETE ON day_close
BEGIN SELECT RAISE(ABORT, 'a closed day is never deleted'); END;
CREATE TRIGGER day_close_tender_keeps_rows BEFORE UPDATE ON day_close_tender
BEGIN SELECT RAISE(ABORT, 'a closed day is never changed'); END;
CREATE TRIGGER day_close_tender_keeps_all_rows BEFORE DELETE ON day_close_tender
BEGIN SELECT RAISE(ABORT, 'a closed day is never deleted'); END;
