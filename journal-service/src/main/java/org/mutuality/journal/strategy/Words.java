package org.mutuality.journal.strategy;

import java.util.Optional;

/** What of a strategy is in its family's own words. */
record Words(String title, String text, Optional<String> picture) {
    static Words of(Content content) {
        return new Words(content.title(), content.text(), content.picture());
    }
}
