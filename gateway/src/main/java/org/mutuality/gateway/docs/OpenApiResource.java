package org.mutuality.gateway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Serves the OpenAPI document of all services. */
@Path("/openapi")
@Singleton
@RunOnVirtualThread
public class OpenApiResource {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final ObjectMapper json;
    private final LoadingCache<String, ObjectNode> document;

    OpenApiResource(ServiceOpenApiClient services, ObjectMapper json) {
        this.json = json;
        document = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(5))
                .build(key -> OpenApiMerger.of(services.fetch(), json));
    }

    /** The current document, at most five seconds old. */
    ObjectNode current() {
        return document.get("document");
    }

    /**
     * Returns the OpenAPI 3.1 document of all services. Services that do not respond are listed in
     * {@code x-unavailable-services}.
     *
     * @param format {@code json} (default) or {@code yaml}
     * @return the document
     */
    @GET
    public Response openapi(@QueryParam("format") @DefaultValue("json") String format) throws JsonProcessingException {
        return format.equalsIgnoreCase("yaml")
                ? Response.ok(YAML.writeValueAsString(document.get("document")), "application/yaml")
                        .build()
                : Response.ok(json.writeValueAsString(document.get("document")), "application/json")
                        .build();
    }
}
