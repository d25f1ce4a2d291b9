package org.mutuality.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mutuality.gateway.problem.GatewayProblem;

/** Catalogue of the problem types of all services. Problem responses link to their page. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProblemCatalogue {

    static final String EXTENSION = "x-problems";

    private final OpenApiResource openApi;

    ProblemCatalogue(OpenApiResource openApi) {
        this.openApi = openApi;
    }

    /**
     * Lists the problem types of all services with title, status and description.
     *
     * @return all problem types
     */
    @GET
    public JsonNode all() {
        return openApi.current().path(EXTENSION);
    }

    /**
     * Returns a problem type.
     *
     * @param name last part of the type, such as {@code not-found} of {@code urn:problem:not-found}
     * @return the problem type
     */
    @GET
    @Path("{name}")
    public Response one(@PathParam("name") String name, @Context HttpHeaders headers) {
        for (JsonNode problem : all()) {
            if (problem.path("type").asText().equals("urn:problem:" + name)) {
                return Response.ok(problem).build();
            }
        }
        return GatewayProblem.NOT_FOUND.response(
                "/problems/" + name, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static ArrayNode ofGateway(ObjectMapper json) {
        ArrayNode problems = json.createArrayNode();
        for (GatewayProblem problem : GatewayProblem.values()) {
            problems.addObject()
                    .put("type", problem.type())
                    .put("title", problem.title())
                    .put("status", problem.status())
                    .put("description", problem.detail());
        }
        return problems;
    }
}
