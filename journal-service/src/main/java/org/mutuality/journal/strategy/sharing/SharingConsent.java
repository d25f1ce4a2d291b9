package org.mutuality.journal.strategy.sharing;

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
 * @param countedFacts facts that have counted
 * @param lastForbidden when it was last withdrawn
 */
record SharingConsent(boolean granted, Set<UUID> countedFacts, Optional<Instant> lastForbidden) {
    static final SharingConsent NONE = new SharingConsent(false, Set.of(), Optional.empty());

    boolean isAllowedBy(UUID fact, Instant at) {
        return !granted && !countedFacts.contains(fact) && isNews(at);
    }

    // One that was never given can be withdrawn too: the consent before it may still be on its way.
    boolean isForbiddenBy(UUID fact, Instant at) {
        return !countedFacts.contains(fact) && (granted || isNews(at));
    }

    SharingConsent allowed(UUID fact) {
        return new SharingConsent(true, with(fact), lastForbidden);
    }

    SharingConsent forbidden(UUID fact, Instant at) {
        return new SharingConsent(
                false,
                with(fact),
                lastForbidden.filter(last -> last.isAfter(at)).or(() -> Optional.of(at)));
    }

    private boolean isNews(Instant at) {
        return lastForbidden.map(at::isAfter).orElse(true);
    }

    private Set<UUID> with(UUID fact) {
        return Stream.concat(countedFacts.stream(), Stream.of(fact)).collect(Collectors.toUnmodifiableSet());
    }
}
