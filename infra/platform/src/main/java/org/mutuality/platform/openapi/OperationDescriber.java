package org.mutuality.platform.openapi;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.http.problem.ProblemBody;
import org.mutuality.platform.problem.Problem;

/** Completes the operations of the document: ids, descriptions, parameters, responses, refusals, roles, tags. */
final class OperationDescriber {

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\\b");
    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName OPENAPI_TAG =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.tags.Tag");
    private static final Map<String, String> STATUS = Map.ofEntries(
            Map.entry("200", "OK"),
            Map.entry("201", "Created"),
            Map.entry("202", "Accepted"),
            Map.entry("204", "Success without a body"),
            Map.entry("207", "Partly successful; the body has a result for each item"),
            Map.entry("303", "See the address in Location"),
            Map.entry("304", "Not modified"),
            Map.entry("400", "Bad request"),
            Map.entry("401", "Not signed in"),
            Map.entry("403", "Not allowed"),
            Map.entry("404", "Not found"),
            Map.entry("406", "Not acceptable"),
            Map.entry("409", "Conflict"),
            Map.entry("412", "Precondition failed"),
            Map.entry("413", "Too large"),
            Map.entry("415", "Unsupported media type"),
            Map.entry("422", "Invalid content"));

    private final IndexView index;
    private final JavadocReader javadoc;
    private final Map<String, Problem> problems;

    /** @param problems all problems of the service by constant name; filled before the first operation is completed */
    OperationDescriber(IndexView index, JavadocReader javadoc, Map<String, Problem> problems) {
        this.index = index;
        this.javadoc = javadoc;
        this.problems = problems;
    }

    void complete(Operation operation, Map<String, String> tags, Set<String> ids) {
        @Nullable MethodInfo method = method(operation.getOperationId());
        if (method != null) {
            ClassInfo resource = method.declaringClass();
            operation.setOperationId(id(resource, method, ids));
            describe(operation, method);
            tag(operation, resource, tags);
        }
        if (operation.getResponses() != null && operation.getResponses().getAPIResponses() != null) {
            operation.getResponses().getAPIResponses().forEach(OperationDescriber::describe);
        }
    }

    private @Nullable MethodInfo method(@Nullable String id) {
        Matcher parts = Pattern.compile("(.+)[._#]([^._#]+)").matcher(id == null ? "" : id);
        @Nullable
        ClassInfo resource = parts.matches() ? index.getClassByName(DotName.createSimple(parts.group(1))) : null;
        return resource == null
                ? null
                : resource.methods().stream()
                        .filter(one -> one.name().equals(parts.group(2)))
                        .filter(one -> one.annotations().stream()
                                .anyMatch(annotation ->
                                        annotation.name().toString().startsWith("jakarta.ws.rs.")))
                        .findFirst()
                        .orElse(null);
    }

    private static String id(ClassInfo resource, MethodInfo method, Set<String> ids) {
        String concept = resource.simpleName().replaceFirst("Resource$", "");
        String id = Character.toLowerCase(concept.charAt(0)) + concept.substring(1) + "_" + method.name();
        while (!ids.add(id)) {
            id += "_";
        }
        return id;
    }

    private void describe(Operation operation, MethodInfo method) {
        JavadocReader.Documented documented = javadoc.ofMethod(method);
        if (SchemaDescriber.isEmpty(operation.getSummary())
                && !documented.text().isEmpty()) {
            operation.setSummary(JavadocReader.firstSentence(documented.text()));
        }
        String text =
                SchemaDescriber.isEmpty(operation.getDescription()) ? documented.text() : operation.getDescription();
        String roles = roles(method);
        if (!roles.isEmpty()) {
            text = (text + "\n\nRoles: " + roles).strip();
        }
        if (!text.isEmpty()) {
            operation.setDescription(text);
        }
        describeParameters(operation, method, documented.parameters());
        describeResponses(operation, documented);
        describeRefusals(operation, documented.refusals());
    }

    private static void describeParameters(Operation operation, MethodInfo method, Map<String, String> texts) {
        Map<String, String> javaNames = new HashMap<>();
        for (MethodParameterInfo parameter : method.parameters()) {
            parameter.annotations().stream()
                    .filter(one -> one.name().toString().endsWith("Param")
                            || one.name().toString().startsWith("org.jboss.resteasy.reactive.Rest"))
                    .map(AnnotationInstance::value)
                    .forEach(value ->
                            javaNames.put(value == null ? parameter.name() : value.asString(), parameter.name()));
            if (parameter.annotations().isEmpty() && operation.getRequestBody() != null) {
                String text = texts.getOrDefault(String.valueOf(parameter.name()), "");
                if (SchemaDescriber.isEmpty(operation.getRequestBody().getDescription()) && !text.isEmpty()) {
                    operation.getRequestBody().setDescription(text);
                }
            }
        }
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            if (!SchemaDescriber.isEmpty(parameter.getDescription())) {
                continue;
            }
            String text = texts.getOrDefault(javaNames.getOrDefault(parameter.getName(), parameter.getName()), "");
            if (!text.isEmpty()) {
                parameter.setDescription(text);
            } else if (isPaging(parameter, "PageSize")) {
                parameter.setDescription("Maximum number of items of a page, 1 to 500");
            } else if (isPaging(parameter, "Cursor")) {
                parameter.setDescription("Cursor from `next` of the previous page; absent for the first page");
            }
        }
    }

    private static boolean isPaging(Parameter parameter, String schema) {
        return parameter.getSchema() != null
                && (SchemaNames.ROOT + schema).equals(parameter.getSchema().getRef());
    }

    private static void describeResponses(Operation operation, JavadocReader.Documented documented) {
        if (documented.returned().isEmpty()
                || operation.getResponses() == null
                || operation.getResponses().getAPIResponses() == null) {
            return;
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && isDefaultDescription(status, response.getDescription())) {
                response.setDescription(documented.returned());
            }
        });
    }

    // SmallRye's default descriptions are the status phrases.
    private static boolean isDefaultDescription(String status, @Nullable String description) {
        return description == null
                || description.matches("|OK|Created|Accepted|No Content")
                || description.equals(STATUS.get(status));
    }

    private void describeRefusals(Operation operation, List<String> texts) {
        Map<Integer, Set<String>> byStatus = new TreeMap<>();
        for (String text : texts) {
            CONSTANT.matcher(text)
                    .results()
                    .map(match -> problems.get(match.group()))
                    .forEach(problem -> {
                        if (problem != null) {
                            byStatus.computeIfAbsent(problem.status(), status -> new TreeSet<>())
                                    .add("- `%s`: %s".formatted(problem.type(), problem.title()));
                        }
                    });
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        byStatus.forEach((status, lines) -> {
            String code = Integer.toString(status);
            if (!operation.getResponses().hasAPIResponse(code)) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                code,
                                OASFactory.createAPIResponse()
                                        .description(String.join("\n", lines))
                                        .content(problemContent()));
            }
        });
    }

    static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemBody.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SchemaNames.ROOT + "Problem")));
    }

    private static void describe(String status, APIResponse response) {
        if (SchemaDescriber.isEmpty(response.getDescription()) && response.getRef() == null) {
            response.setDescription(STATUS.getOrDefault(status, "Status " + status));
        }
        if (status.compareTo("400") >= 0 && response.getContent() == null && response.getRef() == null) {
            response.setContent(problemContent());
        }
    }

    private String roles(MethodInfo method) {
        @Nullable AnnotationInstance allowed = method.annotation(ROLES_ALLOWED);
        if (allowed == null) {
            allowed = method.declaringClass().declaredAnnotation(ROLES_ALLOWED);
        }
        return allowed == null
                ? ""
                : Arrays.stream(allowed.value().asStringArray())
                        .sorted()
                        .map("`%s`"::formatted)
                        .collect(Collectors.joining(", "));
    }

    private void tag(Operation operation, ClassInfo resource, Map<String, String> tags) {
        if (operation.getTags() != null && !operation.getTags().isEmpty()) {
            return;
        }
        @Nullable AnnotationInstance declared = resource.declaredAnnotation(OPENAPI_TAG);
        String packageName = resource.name().packagePrefix();
        String tag = packageName.substring(packageName.lastIndexOf('.') + 1);
        String text = tags.getOrDefault(tag, "");
        if (declared == null) {
            @Nullable ClassInfo packageInfo = index.getClassByName(packageName + ".package-info");
            @Nullable
            AnnotationInstance ofPackage = packageInfo == null ? null : packageInfo.declaredAnnotation(OPENAPI_TAG);
            declared = ofPackage;
        }
        if (declared != null) {
            tag = value(declared, "name", tag);
            text = value(declared, "description", text);
        }
        operation.setTags(List.of(tag));
        tags.merge(tag, text, (before, now) -> now.isEmpty() ? before : now);
    }

    private static String value(AnnotationInstance annotation, String name, String otherwise) {
        @Nullable AnnotationValue value = annotation.value(name);
        return value == null ? otherwise : value.asString();
    }

    static void addTag(OpenAPI document, String name, String text) {
        List<Tag> known = document.getTags() == null ? List.of() : document.getTags();
        if (known.stream().noneMatch(one -> name.equals(one.getName()))) {
            Tag tag = OASFactory.createTag().name(name);
            document.addTag(text.isEmpty() ? tag : tag.description(text));
        }
    }
}
