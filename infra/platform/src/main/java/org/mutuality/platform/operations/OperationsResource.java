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
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.identity.Roles;
import org.mutuality.platform.inbox.DeadLetter;
import org.mutuality.platform.inbox.DeadLetters;
import org.mutuality.platform.inbox.Inbox;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.platform.projection.EventSubscriptions;

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
     * Lists dead letters. Messages that could not be processed and were not replayed since, oldest first, 500 at most.
     *
     * @param after id of the last dead letter already read; 0 at first
     * @return dead letters after that id
     */
    @GET
    @Path("dead-letters")
    public List<ParkedMessage> deadLetters(@QueryParam("after") @DefaultValue("0") long after) {
        return database.read(sql -> deadLetters.list(sql, after, PAGE_SIZE)).stream()
                .map(ParkedMessage::of)
                .toList();
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
        DeadLetter letter = database.read(sql -> deadLetters.find(sql, id)).orElseThrow(this::unknown);
        inbox.consumer(letter.consumer()).orElseThrow(this::unknown).replay(letter.message());
        database.write(sql -> {
            deadLetters.markReplayed(sql, id);
            return null;
        });
        return Response.noContent().build();
    }

    /**
     * Rebuilds a read model. Deletes its rows and fills it again from the first event or message; meanwhile it is
     * incomplete.
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
        return CommonProblem.NOT_FOUND.because("There is no such dead letter, consumer or projection");
    }

    /**
     * A message that could not be processed; never its content.
     *
     * @param id sequence number, in the order of parking
     * @param consumer name of the consumer that could not process it
     * @param topic Kafka topic of the message
     * @param partition partition of the topic
     * @param offset offset in the partition
     * @param reason why it could not be processed, without personal data
     * @param parkedAt when it was parked
     */
    public record ParkedMessage(
            long id, String consumer, String topic, int partition, long offset, String reason, Instant parkedAt) {
        static ParkedMessage of(DeadLetter letter) {
            return new ParkedMessage(
                    letter.id(),
                    letter.consumer(),
                    letter.message().topic(),
                    letter.message().partition(),
                    letter.message().offset(),
                    letter.reason(),
                    letter.parkedAt());
        }
    }
}
