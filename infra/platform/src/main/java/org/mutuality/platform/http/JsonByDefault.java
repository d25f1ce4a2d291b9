package org.mutuality.platform.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * A resource method without {@code @Produces} returns JSON and nothing else. Quarkus would write {@code toString()} for
 * callers that accept any text.
 */
public class JsonByDefault {

    private final Map<Method, Boolean> undeclared = new ConcurrentHashMap<>();

    /** @throws NotAcceptableException before the method runs, when the caller accepts no JSON */
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        @Nullable String accept = request.getHeaderString("Accept");
        if (accept == null || accept.contains("*/*") || accept.contains(MediaType.APPLICATION_JSON)) {
            return;
        }
        Method method = resource.getResourceMethod();
        if (isUndeclared(method)
                && (isValue(method.getReturnType()) || method.getReturnType() == RestResponse.class)
                && request.getAcceptableMediaTypes().stream()
                        .noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            throw new NotAcceptableException();
        }
    }

    @ServerResponseFilter
    public void write(ContainerResponseContext response, @Nullable ResourceInfo resource) {
        @Nullable Object entity = response.getEntity();
        // No resource was found when no method of an address takes what was sent.
        @Nullable Method method = entity == null || resource == null ? null : resource.getResourceMethod();
        if (method != null && response.getStatus() < 400 && isUndeclared(method) && isValue(entity.getClass())) {
            response.setEntity(entity, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private boolean isUndeclared(Method method) {
        return undeclared.computeIfAbsent(
                method,
                one -> !one.isAnnotationPresent(Produces.class)
                        && !one.getDeclaringClass().isAnnotationPresent(Produces.class));
    }

    private static boolean isValue(Class<?> type) {
        return type.isRecord() || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }
}
