package org.mutuality.platform.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.mutuality.platform.http.BodyReader;

/** Reads request bodies with {@link StrictJson}. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes(MediaType.APPLICATION_JSON)
public class StrictJsonBodyReader implements ServerMessageBodyReader<Object> {

    /**
     * Slightly below Quarkus' own limit, which closes the connection instead of answering when the request has no
     * Content-Length.
     */
    static final int MAX_BYTES = 1_000_000;

    private final StrictJson json;

    @Inject
    public StrictJsonBodyReader(ObjectMapper mapper) {
        json = new StrictJson(mapper);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isReadable(type);
    }

    // Quarkus' own interface: with the standard one it looks up all annotations for each request.
    @Override
    public boolean isReadable(Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType media) {
        return isReadable(type);
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, MediaType media, ServerRequestContext request)
            throws IOException {
        return read(request.getInputStream(), generic);
    }

    private static boolean isReadable(Class<?> type) {
        return type.isRecord()
                || type.isSealed()
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || JsonNode.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(body, generic);
    }

    private Object read(InputStream body, Type generic) {
        return json.read(BodyReader.body(body, MAX_BYTES), generic);
    }
}
