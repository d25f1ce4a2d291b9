package org.mutuality.journal.odk.xlsform;

import java.util.Set;

/** Columns that people read, one for each language. */
final class TranslatableColumns {
    private static final Set<String> READ = Set.of("label", "hint", "constraint_message");

    private TranslatableColumns() {}

    static boolean isRead(String column) {
        return READ.contains(column);
    }
}
