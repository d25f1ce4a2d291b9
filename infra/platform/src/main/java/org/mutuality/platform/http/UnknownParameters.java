package org.mutuality.platform.http;

import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.ProblemException;

/** Refuses query parameters that the operation does not have: silently ignoring a filter would give a wrong result. */
public class UnknownParameters {

    private static final int MAX_NAME = 64;

    private final Map<Method, Set<String>> declaredByMethod = new ConcurrentHashMap<>();

    /** @throws ProblemException PARAMETER_INVALID with an error for each unknown parameter */
    @ServerRequestFilter
    public void check(UriInfo address, ResourceInfo resource) {
        @Nullable String query = address.getRequestUri().getRawQuery();
        if (query == null
                || query.isEmpty()
                || resource.getResourceClass().isAnnotationPresent(AcceptsUnknownParameters.class)) {
            return;
        }
        Set<String> unknown = new TreeSet<>(address.getQueryParameters().keySet());
        unknown.removeAll(
                declaredByMethod.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::findDeclared));
        if (!unknown.isEmpty()) {
            List<FieldError> errors = unknown.stream()
                    .map(name -> FieldError.parameter(
                            name.substring(0, Math.min(name.length(), MAX_NAME)),
                            Message.of("validation.unknown-parameter")))
                    .toList();
            throw new ProblemException(PARAMETER_INVALID, Message.of("problem.parameter-invalid.unknown"), errors);
        }
    }

    private static Set<String> findDeclared(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameter, parameter.getName(), names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Class<?> bean = parameter.getType();
                Arrays.stream(bean.getDeclaredFields()).forEach(field -> add(field, field.getName(), names));
                Arrays.stream(bean.getDeclaredConstructors())
                        .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                        .forEach(one -> add(one, one.getName(), names));
            }
        }
        return Set.copyOf(names);
    }

    private static void add(AnnotatedElement element, String javaName, Set<String> names) {
        @Nullable QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.add(query.value());
        }
        @Nullable RestQuery rest = element.getAnnotation(RestQuery.class);
        if (rest != null) {
            names.add(rest.value().isEmpty() ? javaName : rest.value());
        }
    }
}
