package org.mutuality.journal.strategy.sharing;

import java.util.Optional;

/** Free text of a strategy. */
public record StrategyText(String title, String text, Optional<String> picture) {
    static StrategyText of(StrategyContent content) {
        return new StrategyText(content.title(), content.text(), content.picture());
    }
}
