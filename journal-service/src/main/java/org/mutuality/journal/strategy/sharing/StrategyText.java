package org.mutuality.journal.strategy.sharing;

import java.util.Optional;

/** What of a strategy is in its family's own words. */
public record StrategyText(String title, String text, Optional<String> picture) {
    static StrategyText of(StrategyContent content) {
        return new StrategyText(content.title(), content.text(), content.picture());
    }
}
