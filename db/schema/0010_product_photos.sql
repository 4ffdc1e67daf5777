-- How a product looks is no fact of the books, so the journal knows nothing of it, as of the logo. The rows are large: what
-- asks only which products have a photo is answered by the index of the key and never reads them.

PRAGMA user_version = 10;

CREATE TABLE product_photo (
    shop INTEGER NOT NULL,
    product INTEGER NOT NULL,
    jpeg BLOB NOT NULL,
    PRIMARY KEY (shop, product),
    FOREIGN KEY (shop, product) REFERENCES product (shop, product)
) STRICT;
