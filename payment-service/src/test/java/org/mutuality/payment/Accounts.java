package org.mutuality.payment;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mutuality.payment.payoutaccount.Destination;
import org.mutuality.payment.payoutaccount.Destinations;
import org.mutuality.payment.payoutaccount.HeldBack;

/** Where families of a test want their money. */
@Alternative
@Priority(1)
@ApplicationScoped
class Accounts implements Destinations {
    private final Map<UUID, Destination> known = new ConcurrentHashMap<>();

    void wants(UUID family, String provider) {
        known.put(family, new Destination(provider, Optional.empty()));
    }

    void waits(UUID family, String provider, HeldBack why) {
        known.put(family, new Destination(provider, Optional.of(why)));
    }

    @Override
    public Map<UUID, Destination> of(Set<UUID> families) {
        return families.stream().filter(known::containsKey).collect(toMap(Function.identity(), known::get));
    }
}
