#include "db/lane_table.h"

#include "db/statement.h"

namespace sokoguru::db {

LaneKey read_lane(Database& database) {
    Statement statement(database, "SELECT shop, lane, epoch FROM this_lane WHERE only_row = 1");
    Rows rows = statement.query();
    if (!rows.next()) throw Fault(FaultKind::damaged, "the file does not say whose it is");
    LaneKey lane;
    lane.shop = rows.id<ShopId>();
    lane.lane = rows.id<LaneId>();
    lane.epoch = rows.id<EpochId>();
    return lane;
}

void write_lane(Database& database, const LaneKey& lane) {
    Statement statement(database, "INSERT INTO this_lane (only_row, shop, lane, epoch) VALUES (1, ?, ?, ?)");
    statement.run(lane);
}

void set_epoch(Database& database, EpochId epoch) {
    Statement statement(database, "UPDATE this_lane SET epoch = ? WHERE only_row = 1");
    statement.run(epoch);
}

} // namespace sokoguru::db
