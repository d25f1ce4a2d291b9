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

/** Whatever a resource, a filter or a reader throws. */
@Singleton
public class ProblemMapper {

    private final ProblemResponder teller;

    @Inject
    ProblemMapper(ProblemResponder teller) {
        this.teller = teller;
    }

    // Quarkus has its own mappers for those after the first; the nearest type wins, so each is named.
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
        ProblemResponder.SerializedProblem told =
                teller.respond(failure, request.method().name(), request.path(), ProblemRoutes.phrases(request));
        Response.ResponseBuilder answer =
                Response.status(told.answer().status()).entity(told.body()).type(ProblemBody.MEDIA_TYPE);
        told.answer().headers().forEach(answer::header);
        return answer.build();
    }
}
