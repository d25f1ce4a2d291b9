package org.mutuality.journal.xlsform;

import java.util.Set;

/** Columns that people read, one for each language. */
final class Texts {
    private static final Set<String> READ = Set.of("label", "hint", "constraint_message");

    private Texts() {}

    static boolean isRead(String column) {
        return READ.contains(column);
    }
}
