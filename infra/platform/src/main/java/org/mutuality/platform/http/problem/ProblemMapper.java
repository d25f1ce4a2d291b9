package org.mutuality.platform.http.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps every exception of resources, filters and readers to a problem response. */
@Singleton
public class ProblemMapper {

    private final ProblemResponder responder;

    @Inject
    ProblemMapper(ProblemResponder responder) {
        this.responder = responder;
    }

    // Quarkus has mappers for all but the first. The nearest type wins, so each is listed.
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        ResteasyReactiveViolationException.class,
        MismatchedInputException.class,
        AuthenticationFailedException.class,
        AuthenticationRedirectException.class,
        AuthenticationCompletionException.class,
        UnauthorizedException.class,
        ForbiddenException.class
    })
    public Response toResponse(Throwable failure, RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (failure instanceof WebApplicationException e && e.getResponse().getStatus() < 400) {
            return e.getResponse();
        }
        ProblemResponder.SerializedProblem problem =
                responder.respond(failure, request.method().name(), request.path(), ProblemRoutes.messages(request));
        Response.ResponseBuilder response = Response.status(problem.response().status())
                .entity(problem.body())
                .type(ProblemBody.MEDIA_TYPE);
        problem.response().headers().forEach(response::header);
        return response.build();
    }
}
