package org.mutuality.journal.strategy.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.directory.CohortRef;

/** Scopes of readers. Source: the directory. */
@ApplicationScoped
class ReaderScopeQueries {
    private final ReadModelDatabase views;
    private final PeerFamilyQueries peers;

    ReaderScopeQueries(ReadModelDatabase views, PeerFamilyQueries peers) {
        this.views = views;
        this.peers = peers;
    }

    /**
     * @param liaisonCohorts cohorts of which the reader is liaison
     * @param own the reader's own cohort, when it is a family
     * @param led countries of which the reader is lead
     * @param family the reader's family, when it is one
     */
    ReaderScope of(
            Set<UUID> liaisonCohorts,
            Optional<String> partner,
            Optional<CohortRef> own,
            Set<String> led,
            Optional<UUID> family) {
        Map<UUID, String> cohorts = cohorts(liaisonCohorts, partner, own.map(CohortRef::cohortId));
        Set<String> countries = new HashSet<>(led);
        countries.addAll(cohorts.values());
        return new ReaderScope(
                cohorts.keySet(), led, countries, family.map(peers::of).orElse(Set.of()));
    }

    private Map<UUID, String> cohorts(Set<UUID> liaisonCohorts, Optional<String> partner, Optional<UUID> own) {
        Set<UUID> named = new HashSet<>(liaisonCohorts);
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
