package org.mutuality.gateway.docs;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.mutuality.contracts.registry.ContractRegistry;
import org.mutuality.gateway.problem.GatewayProblem;

/** The description of published events: AsyncAPI document and JSON Schemas, as they are in the contracts. */
@Path("/")
@RunOnVirtualThread
public class EventSchemaResource {

    /**
     * A type of published events.
     *
     * @param type CloudEvents type
     * @param topic Kafka topic
     * @param dataschema id of the JSON Schema of its data
     */
    public record EventType(String type, String topic, String dataschema) {
        static EventType of(Class<?> type) {
            return new EventType(
                    ContractRegistry.nameOf(type),
                    ContractRegistry.topicOf(type),
                    ContractRegistry.schemaOf(type).toString());
        }
    }

    /** Lists the types of published events. */
    @GET
    @Path("schemas")
    public List<EventType> schemas() {
        return ContractRegistry.types().stream().map(EventType::of).toList();
    }

    /**
     * Returns the JSON Schema of a type's data.
     *
     * @param type CloudEvents type
     */
    @GET
    @Path("schemas/{type}")
    public Response schema(@PathParam("type") String type, @Context HttpHeaders headers) {
        return ContractRegistry.type(type).isPresent()
                ? Response.ok(read("schema/" + type + ".json"), "application/schema+json")
                        .build()
                : GatewayProblem.NOT_FOUND.response(
                        "/schemas/" + type, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Returns the AsyncAPI document of all topics. */
    @GET
    @Path("asyncapi")
    public Response asyncapi() {
        return Response.ok(read("asyncapi.yaml"), "application/yaml").build();
    }

    private static byte[] read(String resource) {
        try (InputStream file = ContractRegistry.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is not in the contracts");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
