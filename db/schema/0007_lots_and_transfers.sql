-- Where goods are and whose they are: lots with their expiry, goods on the way between places, goods of consignors.

PRAGMA user_version = 7;
