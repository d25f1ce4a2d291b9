package org.mutuality.gateway.operations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.gateway.authentication.RequestAuthenticator.AuthenticatedUser;
import org.mutuality.gateway.operations.DeadLetterClient.ReplayResult;
import org.mutuality.gateway.operations.DeadLetterClient.ServiceDeadLetters;

/**
 * Page of dead letters: messages that services could not process. For operators, whom {@link
 * org.mutuality.gateway.proxy.GatewayHandler} lets in.
 */
@Path("/dead-letters")
public class DeadLetterResource {

    private final DeadLetterClient services;

    DeadLetterResource(DeadLetterClient services) {
        this.services = services;
    }

    /**
     * Returns the dead letters of all services.
     *
     * @param replayed how many were processed by the replay that led here
     * @param failed how many still could not be processed
     * @return HTML
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response list(
            @Context RoutingContext request,
            @QueryParam("replayed") Optional<Integer> replayed,
            @QueryParam("failed") Optional<Integer> failed) {
        Optional<ReplayResult> result =
                replayed.map(count -> new ReplayResult(Math.max(0, count), Math.max(0, failed.orElse(0))));
        return Response.ok(Templates.deadLetters(services.list(token(request)), result.orElse(null)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * Replays a dead letter.
     *
     * @param service name of the service
     * @param id of the dead letter
     * @return redirect to the page
     */
    @POST
    @Path("{service}/{id: \\d{1,18}}/replay")
    public Response replay(
            @Context RoutingContext request, @PathParam("service") String service, @PathParam("id") long id) {
        return redirect(services.replay(service, id, token(request)));
    }

    /**
     * Replays the oldest 500 dead letters of a service.
     *
     * @param service name of the service
     * @return redirect to the page
     */
    @POST
    @Path("{service}/replay")
    public Response replayAll(@Context RoutingContext request, @PathParam("service") String service) {
        return redirect(services.replayAll(service, token(request)));
    }

    private static Response redirect(Optional<ReplayResult> replayed) {
        ReplayResult result = replayed.orElseThrow(NotFoundException::new);
        // As text it stays relative; from a URI an absolute address would be made by the Host header.
        return Response.status(Response.Status.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        "/dead-letters?replayed=" + result.replayed() + "&failed=" + result.failed())
                .build();
    }

    private static String token(RoutingContext request) {
        AuthenticatedUser operator = request.get(AuthenticatedUser.class.getName());
        return operator.token();
    }

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance deadLetters(List<ServiceDeadLetters> services, @Nullable ReplayResult result);

        private Templates() {}
    }
}
