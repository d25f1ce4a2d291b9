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

/** What an operator does: looks at parked messages, replays them, rebuilds views. */
@Path("/operations")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class OperationsResource {
    private static final int MOST = 500;

    private final DeadLetters deadLetters;
    private final Inbox inbox;
    private final EventSubscriptions followers;
    private final ReadModelDatabase views;

    OperationsResource(DeadLetters deadLetters, Inbox inbox, EventSubscriptions followers, ReadModelDatabase views) {
        this.deadLetters = deadLetters;
        this.inbox = inbox;
        this.followers = followers;
        this.views = views;
    }

    /** Parked messages that were not replayed, oldest first; 500 at most: go on after the last id. */
    @GET
    @Path("dead-letters")
    public List<ParkedMessage> deadLetters(@QueryParam("after") @DefaultValue("0") long after) {
        return views.read(sql -> deadLetters.list(sql, after, MOST)).stream()
                .map(ParkedMessage::of)
                .toList();
    }

    /** Takes a parked message again: 204, or the reason why it still can't be taken. */
    @POST
    @Path("dead-letters/{id}/replay")
    @RespondsWith(204)
    public Response replay(@PathParam("id") long id) {
        DeadLetter letter = views.read(sql -> deadLetters.find(sql, id)).orElseThrow(this::unknown);
        inbox.reader(letter.reader()).orElseThrow(this::unknown).replay(letter.message());
        views.write(sql -> {
            deadLetters.markReplayed(sql, id);
            return null;
        });
        return Response.noContent().build();
    }

    /** Empties a view and fills it again from the first event or message. */
    @POST
    @Path("projections/{name}/rebuild")
    @RespondsWith(202)
    public Response rebuild(@PathParam("name") String name) {
        if (!followers.rebuild(name) && !inbox.rebuild(name)) {
            throw unknown();
        }
        return Response.accepted().build();
    }

    private RuntimeException unknown() {
        return CommonProblem.NOT_FOUND.because("there is no reader of that name");
    }

    /** Where a parked message stood and why it could not be taken; never what it says. */
    public record ParkedMessage(
            long id, String reader, String topic, int partition, long offset, String reason, Instant parkedAt) {
        static ParkedMessage of(DeadLetter letter) {
            return new ParkedMessage(
                    letter.id(),
                    letter.reader(),
                    letter.message().topic(),
                    letter.message().partition(),
                    letter.message().offset(),
                    letter.reason(),
                    letter.parkedAt());
        }
    }
}
