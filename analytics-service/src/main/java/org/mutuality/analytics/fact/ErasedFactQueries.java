package org.mutuality.analytics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;

/** Families whose values are erased. Source: table erased_journal_family. */
@ApplicationScoped
public class ErasedFactQueries {
    private final ReadModelDatabase database;

    ErasedFactQueries(ReadModelDatabase database) {
        this.database = database;
    }

    public boolean isErased(UUID familyId) {
        return database.read(
                sql -> sql.select("select exists (select from erased_journal_family where family_id = ?)", familyId)
                        .mapTo(Boolean.class)
                        .one());
    }
}
