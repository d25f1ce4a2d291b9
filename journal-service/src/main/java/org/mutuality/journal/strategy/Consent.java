package org.mutuality.journal.strategy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a family allows sharing, as facts tell that may come again, late or out of order. In doubt it does not: a withdrawal
 * always counts once, a consent only when it is later than every withdrawal.
 *
 * @param heard facts that have counted
 * @param lastForbidden when it was last withdrawn
 */
record Consent(boolean given, Set<UUID> heard, Optional<Instant> lastForbidden) {
    static final Consent NONE = new Consent(false, Set.of(), Optional.empty());

    boolean isAllowedBy(UUID fact, Instant at) {
        return !given && !heard.contains(fact) && isNews(at);
    }

    // One that was never given can be withdrawn too: the consent before it may still be on its way.
    boolean isForbiddenBy(UUID fact, Instant at) {
        return !heard.contains(fact) && (given || isNews(at));
    }

    Consent allowed(UUID fact) {
        return new Consent(true, with(fact), lastForbidden);
    }

    Consent forbidden(UUID fact, Instant at) {
        return new Consent(
                false,
                with(fact),
                lastForbidden.filter(last -> last.isAfter(at)).or(() -> Optional.of(at)));
    }

    private boolean isNews(Instant at) {
        return lastForbidden.map(at::isAfter).orElse(true);
    }

    private Set<UUID> with(UUID fact) {
        return Stream.concat(heard.stream(), Stream.of(fact)).collect(Collectors.toUnmodifiableSet());
    }
}
