package org.mutuality.journal.checkin;

import static java.time.ZoneOffset.UTC;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.journal.checkin.CheckInEvent.CheckInRecorded;
import org.mutuality.journal.checkin.CheckInEvent.CheckInWithdrawn;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code check_in_view}: a row per check-in. */
@Singleton
class CheckInProjection implements Projection<CheckInEvent> {
    @Override
    public String name() {
        return "check-in";
    }

    @Override
    public Class<CheckInEvent> eventType() {
        return CheckInEvent.class;
    }

    @Override
    public void project(CheckInEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case CheckInRecorded checkIn ->
                sql.execute(
                        "insert into check_in_view values (?, ?, ?, ?, ?, ?)",
                        checkIn.checkInId().value(),
                        checkIn.familyId(),
                        checkIn.heldOn(),
                        checkIn.channel().jsonValue(),
                        checkIn.by().orElse(null),
                        checkIn.at().atOffset(UTC));
            case CheckInWithdrawn withdrawal ->
                sql.execute(
                        "update check_in_view set withdrawn_at = ? where check_in_id = ?",
                        withdrawal.at().atOffset(UTC),
                        withdrawal.checkInId().value());
        }
    }

    @Override
    public void erase(UUID familyId, Handle sql) {
        sql.execute("delete from check_in_view where family_id = ?", familyId);
    }

    @Override
    public List<String> tables() {
        return List.of("check_in_view");
    }
}
