-- A receipt of which nobody knows whether it is on paper stays in the queue until the cashier has said so, and one
-- that a printer without answers has taken leaves it.

PRAGMA user_version = 2;

CREATE TABLE new_print_queue (
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

INSERT INTO new_print_queue (shop, position, lane, business_day, epoch, ordinal, copy, state)
SELECT shop, position, lane, business_day, epoch, ordinal, copy, state FROM print_queue WHERE state <> 'sent';

-- Those that were unknown before, which had left the queue.
INSERT INTO new_print_queue (shop, position, lane, business_day, epoch, ordinal, copy, state)
SELECT shop, (SELECT coalesce(max(position), 0) FROM new_print_queue) + row_number() OVER (ORDER BY at_ms),
    lane, business_day, epoch, ordinal, copy, 'unknown'
FROM print_progress AS p
WHERE state = 'unknown' AND step = (
    SELECT max(step) FROM print_progress AS q
    WHERE q.shop = p.shop AND q.lane = p.lane AND q.business_day = p.business_day AND q.epoch = p.epoch
        AND q.ordinal = p.ordinal AND q.copy = p.copy);

DROP TABLE print_queue;
ALTER TABLE new_print_queue RENAME TO print_queue;
