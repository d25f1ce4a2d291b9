package org.mutuality.platform.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.identity.Roles;
import org.mutuality.platform.inbox.DeadLetter;
import org.mutuality.platform.inbox.DeadLetters;
import org.mutuality.platform.inbox.Inbox;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.platform.problem.TransientFailures;
import org.mutuality.platform.projection.EventSubscriptions;
import org.mutuality.platform.projection.ProjectionStatus;

/** Operations: inspect and replay parked messages, rebuild read models. */
@Path("/operations")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class OperationsResource {
    private static final int PAGE_SIZE = 500;

    private final DeadLetters deadLetters;
    private final Inbox inbox;
    private final EventSubscriptions subscriptions;
    private final ReadModelDatabase database;

    OperationsResource(
            DeadLetters deadLetters, Inbox inbox, EventSubscriptions subscriptions, ReadModelDatabase database) {
        this.deadLetters = deadLetters;
        this.inbox = inbox;
        this.subscriptions = subscriptions;
        this.database = database;
    }

    /**
     * Lists dead letters. Messages that could not be processed and were not replayed since, oldest first, 500 at most. Their
     * number is the metric {@code inbox_dead_letters}, which should be 0.
     *
     * @param after id of the last dead letter already read; 0 at first
     * @param consumer name of a consumer, to list only its dead letters
     * @return dead letters after that id
     */
    @GET
    @Path("dead-letters")
    public List<ParkedMessage> deadLetters(
            @QueryParam("after") @DefaultValue("0") long after, @QueryParam("consumer") @Nullable String consumer) {
        return page(after, consumer).stream().map(ParkedMessage::of).toList();
    }

    /**
     * Replays a dead letter. Processes the message again, as when it was received.
     *
     * @param id id of the dead letter
     * @return the message was processed; it is no longer listed
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, or the problem for which it still cannot
     *     be processed
     */
    @POST
    @Path("dead-letters/{id}/replay")
    @RespondsWith(204)
    public Response replay(@PathParam("id") long id) {
        replay(database.read(sql -> deadLetters.find(sql, id)).orElseThrow(this::unknown));
        return Response.noContent().build();
    }

    /**
     * Replays many dead letters. Processes up to 500 messages again, oldest first, after the reason is fixed. Those that still
     * cannot be processed stay listed.
     *
     * @param after id of the last dead letter that was replayed already; 0 at first
     * @param consumer name of a consumer, to replay only its dead letters
     * @return how many could be processed, and where to go on
     * @throws org.mutuality.platform.problem.ProblemException SERVICE_UNAVAILABLE
     */
    @POST
    @Path("dead-letters/replay")
    public ReplayResult replayAll(
            @QueryParam("after") @DefaultValue("0") long after, @QueryParam("consumer") @Nullable String consumer) {
        List<DeadLetter> letters = page(after, consumer);
        int replayed = (int) letters.stream().filter(this::tryReplay).count();
        return new ReplayResult(
                replayed,
                letters.size() - replayed,
                letters.size() < PAGE_SIZE
                        ? Optional.empty()
                        : Optional.of(letters.getLast().id()));
    }

    private List<DeadLetter> page(long after, @Nullable String consumer) {
        return database.read(sql -> deadLetters.list(sql, Optional.ofNullable(consumer), after, PAGE_SIZE));
    }

    private boolean tryReplay(DeadLetter letter) {
        try {
            replay(letter);
            return true;
        } catch (RuntimeException e) {
            if (TransientFailures.isTransient(e)) {
                throw e;
            }
            return false;
        }
    }

    private void replay(DeadLetter letter) {
        inbox.consumer(letter.consumer()).orElseThrow(this::unknown).replay(letter.message());
        database.write(sql -> {
            deadLetters.markReplayed(sql, letter.id());
            return null;
        });
    }

    /**
     * Lists the read models: how far each has come, and its rebuild.
     *
     * @return all projections
     */
    @GET
    @Path("projections")
    public List<ProjectionStatus> projections() {
        return Stream.concat(subscriptions.projectionStatus().stream(), inbox.projectionStatus().stream())
                .toList();
    }

    /**
     * Rebuilds a read model. Fills a second set of its tables from the first event or message, and then replaces the
     * rows in one step: until then readers see the old rows. A rebuild of the same read model that is in progress is
     * given up. GET /operations/projections shows the progress.
     *
     * @param name name of the projection
     * @return the rebuild has started
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND
     */
    @POST
    @Path("projections/{name}/rebuild")
    @RespondsWith(value = 202, body = false)
    public Response rebuild(@PathParam("name") String name) {
        if (!subscriptions.rebuild(name) && !inbox.rebuild(name)) {
            throw unknown();
        }
        return Response.accepted().build();
    }

    private RuntimeException unknown() {
        return CommonProblem.NOT_FOUND.because("no-operation");
    }

    /**
     * A message that could not be processed; never its content.
     *
     * @param id sequence number, in the order of parking
     * @param consumer name of the consumer that could not process it
     * @param eventType type of its event, such as {@code mutuality.journal.JournalSubmitted}; left out when it is unknown here
     * @param topic Kafka topic of the message
     * @param partition partition of the topic
     * @param offset offset in the partition
     * @param reason why it could not be processed, without personal data
     * @param parkedAt when it was parked
     */
    public record ParkedMessage(
            long id,
            String consumer,
            Optional<String> eventType,
            String topic,
            int partition,
            long offset,
            String reason,
            Instant parkedAt) {
        static ParkedMessage of(DeadLetter letter) {
            return new ParkedMessage(
                    letter.id(),
                    letter.consumer(),
                    letter.eventType(),
                    letter.message().topic(),
                    letter.message().partition(),
                    letter.message().offset(),
                    letter.reason(),
                    letter.parkedAt());
        }
    }

    /**
     * Result of replaying many dead letters.
     *
     * @param replayed number that could be processed; they are no longer listed
     * @param failed number that still cannot be processed
     * @param next id to go on after; left out when there are no more
     */
    public record ReplayResult(int replayed, int failed, Optional<Long> next) {}
}
