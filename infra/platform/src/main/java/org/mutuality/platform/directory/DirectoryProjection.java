package org.mutuality.platform.directory;

import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.CohortCreated;
import org.mutuality.contracts.cohort.CohortFact;
import org.mutuality.contracts.cohort.CohortOpened;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.cohort.FamilyErasureClosed;
import org.mutuality.contracts.cohort.FamilyStatusChanged;
import org.mutuality.contracts.cohort.InterviewRecorded;
import org.mutuality.contracts.cohort.MeetingFact;
import org.mutuality.contracts.cohort.PeerGroupFact;
import org.mutuality.platform.directory.StatusHistory.StatusChange;
import org.mutuality.platform.inbox.ContractProjection;
import org.mutuality.platform.inbox.ReceivedEvent;

/**
 * Fills the directory in every service but cohort-service. The first event about an id decides: cohort-services of
 * different countries cannot see each other's ids, and enrolling a known family id elsewhere must not give access to
 * its journals. All events of an id are in one partition, so every service has the same order. A family's enrolment,
 * its consents and the opening of a cohort may arrive before the cohort itself. Only the family's own cohort can give or
 * withdraw its consents, or change its status.
 */
@Singleton
@LookupIfProperty(name = "mutuality.directory", stringValue = "true", lookupIfMissing = true)
class DirectoryProjection implements ContractProjection<CohortFact> {
    private static final String CHANGES = """
            with change as (
              select family_id, cohort_id, string_to_array(given, ',') as given, string_to_array(withdrawn, ',') as withdrawn
              from unnest(:families, :cohorts, :given, :withdrawn) as change (family_id, cohort_id, given, withdrawn))
            """;

    private final Directory directory;

    DirectoryProjection(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return Directory.VIEW;
    }

    @Override
    public Class<CohortFact> eventType() {
        return CohortFact.class;
    }

    @Override
    public void project(CohortFact fact, Envelope envelope, Handle sql) {
        projectAll(List.of(new ReceivedEvent<>(fact, envelope)), sql);
    }

    /**
     * Enrolments and consents, by far the most frequent events, are written together: the consents of a family as what
     * they amount to. Only an erasure, a change of status, or an event of another cohort about the same family, needs
     * those before it written first.
     */
    @Override
    public void projectAll(List<ReceivedEvent<CohortFact>> batch, Handle sql) {
        Map<UUID, FamilyChange> pending = new LinkedHashMap<>();
        for (ReceivedEvent<CohortFact> one : batch) {
            switch (one.fact()) {
                case CohortCreated created -> created(created, sql);
                case CohortOpened opened -> opened(opened, sql);
                case FamilyEnrolled enrolled -> pending(enrolled.familyId(), enrolled.cohortId(), pending, sql);
                case ConsentGiven given ->
                    Purpose.find(given.purpose())
                            .ifPresent(pending(given.familyId(), given.cohortId(), pending, sql)::give);
                case ConsentWithdrawn withdrawn ->
                    Purpose.find(withdrawn.purpose())
                            .ifPresent(pending(withdrawn.familyId(), withdrawn.cohortId(), pending, sql)::withdraw);
                case FamilyErased erased -> {
                    write(pending, sql);
                    erased(erased, sql);
                }
                case FamilyStatusChanged changed -> {
                    write(pending, sql);
                    statusChanged(changed, sql);
                }
                case FamilyErasureClosed closed -> {}
                case PeerGroupFact group -> {}
                case MeetingFact meeting -> {}
                case InterviewRecorded interview -> {}
            }
        }
        write(pending, sql);
    }

    private FamilyChange pending(UUID familyId, UUID cohortId, Map<UUID, FamilyChange> pending, Handle sql) {
        FamilyChange earlier = pending.get(familyId);
        if (earlier != null && !earlier.cohortId().equals(cohortId)) {
            write(pending, sql);
        }
        return pending.computeIfAbsent(familyId, id -> new FamilyChange(cohortId));
    }

    @Override
    public List<String> tables() {
        return List.of("directory_family", "directory_cohort", "directory_opened");
    }

    private void write(Map<UUID, FamilyChange> pending, Handle sql) {
        if (pending.isEmpty()) {
            return;
        }
        // The first event about a family decides on its cohort, whichever it is; only that cohort can change it.
        change(sql.createUpdate(CHANGES + """
                        insert into directory_family (family_id, cohort_id, consents)
                        select family_id, cohort_id, given from change on conflict (family_id) do nothing"""), pending).execute();
        change(sql.createUpdate(CHANGES + """
                        , result as (
                          select family_id, array(select unnest(consents || given) as purpose
                              except select unnest(withdrawn) order by purpose) as consents
                          from directory_family join change using (family_id, cohort_id) where not erased)
                        update directory_family family set consents = result.consents from result
                        where family.family_id = result.family_id and family.consents <> result.consents"""), pending).execute();
        evictAfterCommit(pending.keySet(), sql);
        pending.clear();
    }

    private static Update change(Update update, Map<UUID, FamilyChange> pending) {
        Collection<FamilyChange> changes = pending.values();
        return update.bindArray("families", UUID.class, List.copyOf(pending.keySet()))
                .bindArray(
                        "cohorts",
                        UUID.class,
                        changes.stream().map(FamilyChange::cohortId).toList())
                .bindArray(
                        "given",
                        String.class,
                        changes.stream()
                                .map(FamilyChange::given)
                                .map(FamilyChange::text)
                                .toList())
                .bindArray(
                        "withdrawn",
                        String.class,
                        changes.stream()
                                .map(FamilyChange::withdrawn)
                                .map(FamilyChange::text)
                                .toList());
    }

    // Not earlier: a concurrent query would load the old row again.
    private void evictAfterCommit(Set<UUID> familyIds, Handle sql) {
        List<UUID> changed = List.copyOf(familyIds);
        sql.afterCommit(() -> directory.evict(changed));
    }

    private static void created(CohortCreated created, Handle sql) {
        sql.execute(
                """
                insert into directory_cohort values (?, ?, ?, ?, ?,
                    exists (select from directory_opened where cohort_id = ? and country = ?))
                on conflict (cohort_id) do nothing""",
                created.cohortId(),
                created.country(),
                created.currency(),
                created.firstMonth().toString(),
                created.partner().orElse(null),
                created.cohortId(),
                created.country());
    }

    // The row remains, so that the id cannot be used again, with the last consents, so that figures of the past stay as
    // they
    // are; only the family's own cohort can erase it.
    private void erased(FamilyErased erased, Handle sql) {
        sql.execute("""
                insert into directory_family (family_id, cohort_id, erased) values (?, ?, true)
                on conflict (family_id) do update set erased = true
                    where directory_family.cohort_id = excluded.cohort_id""", erased.familyId(), erased.cohortId());
        evictAfterCommit(Set.of(erased.familyId()), sql);
    }

    // By its number, so that neither order nor repetition matters. Only the family's own cohort can change its status.
    // Left out: a status that this version does not know.
    private void statusChanged(FamilyStatusChanged changed, Handle sql) {
        FamilyStatus.find(changed.status())
                .map(status -> new StatusChange(changed.number(), status, changed.from(), changed.at()))
                .ifPresent(change -> sql.execute(
                        """
                        insert into directory_family as family (family_id, cohort_id, status_history)
                        values (?, ?, cast(? as jsonb))
                        on conflict (family_id) do update set status_history =
                            (select jsonb_agg(change order by cast(change ->> 'number' as int))
                             from jsonb_array_elements(family.status_history || excluded.status_history) as change)
                            where family.cohort_id = excluded.cohort_id
                              and not family.status_history @> jsonb_build_array(jsonb_build_object('number', cast(? as int)))""",
                        changed.familyId(),
                        changed.cohortId(),
                        new StatusHistory(List.of(change)).toJson(),
                        change.number()));
        evictAfterCommit(Set.of(changed.familyId()), sql);
    }

    private static void opened(CohortOpened opened, Handle sql) {
        sql.execute(
                "insert into directory_opened values (?, ?) on conflict do nothing",
                opened.cohortId(),
                opened.country());
        sql.execute(
                "update directory_cohort set open = true where cohort_id = ? and country = ?",
                opened.cohortId(),
                opened.country());
    }

    /** What consecutive events of one cohort about one family amount to. */
    private record FamilyChange(UUID cohortId, Set<Purpose> given, Set<Purpose> withdrawn) {
        FamilyChange(UUID cohortId) {
            this(cohortId, EnumSet.noneOf(Purpose.class), EnumSet.noneOf(Purpose.class));
        }

        void give(Purpose purpose) {
            given.add(purpose);
            withdrawn.remove(purpose);
        }

        void withdraw(Purpose purpose) {
            given.remove(purpose);
            withdrawn.add(purpose);
        }

        static String text(Set<Purpose> purposes) {
            return purposes.stream().map(Purpose::jsonValue).sorted().collect(Collectors.joining(","));
        }
    }
}
