package org.mutuality.journal.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;

/** When families were enrolled, which decides the months they can submit. Source: {@code reminder_family}. */
@ApplicationScoped
public class EnrolmentQueries {
    private final ReadModelDatabase views;

    EnrolmentQueries(ReadModelDatabase views) {
        this.views = views;
    }

    public Optional<Instant> enrolledAt(UUID familyId) {
        return views.read(sql -> sql.select("select enrolled_at from reminder_family where family_id = ?", familyId)
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant));
    }
}
