package org.mutuality.journal.strategy;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.identity.Caller;
import org.mutuality.platform.view.Views;

/** How far readers reach. Source: the directory, as far as this service has heard. */
@ApplicationScoped
class ReachView {
    private final Views views;
    private final Directory directory;
    private final PeersView peers;

    ReachView(Views views, Directory directory, PeersView peers) {
        this.views = views;
        this.directory = directory;
        this.peers = peers;
    }

    Reach of(Caller caller) {
        Set<UUID> convened = caller.has(LIAISON) ? caller.cohorts() : Set.of();
        Optional<String> partner = caller.partner().filter(name -> caller.has(PARTNER));
        Map<UUID, String> cohorts = cohorts(convened, partner, ownCohort(caller));
        Set<String> led = caller.has(COUNTRY_LEAD) ? caller.countries() : Set.of();
        Set<String> countries = new HashSet<>(led);
        countries.addAll(cohorts.values());
        return new Reach(
                cohorts.keySet(),
                led,
                countries,
                ownFamily(caller).map(peers::of).orElse(Set.of()));
    }

    private static Optional<UUID> ownFamily(Caller caller) {
        return caller.familyId().filter(family -> caller.has(FAMILY));
    }

    private Optional<UUID> ownCohort(Caller caller) {
        return ownFamily(caller)
                .flatMap(directory::family)
                .map(family -> family.cohort())
                .map(CohortRef::cohortId);
    }

    private Map<UUID, String> cohorts(Set<UUID> convened, Optional<String> partner, Optional<UUID> own) {
        Set<UUID> named = new HashSet<>(convened);
        own.ifPresent(named::add);
        return views
                .read(sql -> sql.select(
                                "select cohort_id, country from directory_cohort where cohort_id = any(?) or partner = ?",
                                named.toArray(UUID[]::new),
                                partner.orElse(null))
                        .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
