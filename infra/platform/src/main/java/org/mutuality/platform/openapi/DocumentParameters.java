package org.mutuality.platform.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jspecify.annotations.Nullable;

/**
 * Parameters and request bodies. A parameter is described by {@code @param} of one method; other operations of the same resource,
 * then of the same package, have the text too.
 */
final class DocumentParameters {

    private final IndexView index;
    private final JavadocReader javadoc;
    private final DocumentProblems problems;

    DocumentParameters(IndexView index, JavadocReader javadoc, DocumentProblems problems) {
        this.index = index;
        this.javadoc = javadoc;
        this.problems = problems;
    }

    void describe(
            PathItem.HttpMethod http, Operation operation, MethodInfo method, JavadocReader.Documented documented) {
        Map<String, String> javaNames = new HashMap<>();
        for (MethodParameterInfo parameter : method.parameters()) {
            name(parameter).ifPresent(name -> javaNames.put(name, parameter.name()));
            if (parameter.annotations().isEmpty()) {
                describeBody(operation, documented.parameters().getOrDefault(String.valueOf(parameter.name()), ""));
            }
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> isPaging(parameter, "PageSize"))
                    .forEach(parameter -> numberDefault(parameter.getSchema()));
            operation.getParameters().stream()
                    .filter(parameter -> JavadocReader.isBlank(parameter.getDescription()))
                    .forEach(parameter -> describe(
                            parameter,
                            method,
                            documented
                                    .parameters()
                                    .getOrDefault(
                                            javaNames.getOrDefault(parameter.getName(), parameter.getName()), "")));
        }
        addHeaders(http, operation, documented);
    }

    private static Optional<String> name(MethodParameterInfo parameter) {
        return parameter.annotations().stream()
                .filter(one -> one.name().toString().endsWith("Param")
                        || one.name().toString().startsWith("org.jboss.resteasy.reactive.Rest"))
                .map(AnnotationInstance::value)
                .map(value -> value == null ? String.valueOf(parameter.name()) : value.asString())
                .findFirst();
    }

    private static void describeBody(Operation operation, String text) {
        if (operation.getRequestBody() != null
                && JavadocReader.isBlank(operation.getRequestBody().getDescription())
                && !text.isEmpty()) {
            operation.getRequestBody().setDescription(text);
        }
    }

    private void describe(Parameter parameter, MethodInfo method, String own) {
        if (!own.isEmpty()) {
            parameter.setDescription(own);
        } else if (isPaging(parameter, "PageSize")) {
            parameter.setDescription("Items of a page at most");
        } else if (isPaging(parameter, "Cursor")) {
            parameter.setDescription("Where to read on: the `next` of the page before; absent for the first page");
        } else {
            Stream.concat(Stream.of(method.declaringClass()), neighbours(method.declaringClass()))
                    .flatMap(resource -> resource.methodsInDeclarationOrder().stream())
                    .map(other -> textIn(other, parameter.getName()))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .ifPresent(parameter::setDescription);
        }
    }

    private Stream<ClassInfo> neighbours(ClassInfo resource) {
        return index.getClassesInPackage(resource.name().packagePrefix()).stream()
                .filter(one -> one.name().toString().endsWith("Resource"))
                .sorted((one, other) -> one.name().compareTo(other.name()));
    }

    private String textIn(MethodInfo method, String name) {
        return method.parameters().stream()
                .filter(parameter -> name(parameter).filter(name::equals).isPresent())
                .findFirst()
                .map(parameter ->
                        javadoc.ofMethod(method).parameters().getOrDefault(String.valueOf(parameter.name()), ""))
                .orElse("");
    }

    // With a default it is all of the schema and of the default.
    private static boolean isPaging(Parameter parameter, String schema) {
        String ref = DocumentSchemas.ROOT + schema;
        @Nullable Schema own = parameter.getSchema();
        return own != null
                && (ref.equals(own.getRef())
                        || own.getAllOf() != null && own.getAllOf().stream().anyMatch(one -> ref.equals(one.getRef())));
    }

    // JAX-RS writes defaults as text.
    private static void numberDefault(Schema schema) {
        if (schema.getAllOf() != null) {
            schema.getAllOf().stream()
                    .filter(one -> one.getDefaultValue() instanceof String)
                    .forEach(one -> one.setDefaultValue(Integer.valueOf((String) one.getDefaultValue())));
        }
    }

    private void addHeaders(PathItem.HttpMethod http, Operation operation, JavadocReader.Documented documented) {
        if (http == PathItem.HttpMethod.POST) {
            DocumentHeaders.addParameter(operation, DocumentHeaders.IDEMPOTENCY_KEY);
        }
        if (operation.getResponses() != null && operation.getResponses().hasAPIResponse("304")) {
            DocumentHeaders.addParameter(operation, DocumentHeaders.IF_NONE_MATCH);
        }
        List<String> refusals = documented.refusals();
        boolean isConditional = http != PathItem.HttpMethod.GET
                && refusals.stream().flatMap(problems::named).anyMatch(problem -> problem.status() == 412);
        if (isConditional && !DocumentHeaders.hasParameter(operation, DocumentHeaders.IF_MATCH)) {
            DocumentHeaders.addParameter(operation, DocumentHeaders.IF_MATCH);
        }
    }
}
