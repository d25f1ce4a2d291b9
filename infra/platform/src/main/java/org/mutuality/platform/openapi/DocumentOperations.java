package org.mutuality.platform.openapi;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** Operations: id, texts and roles; what parameters and responses have is theirs. */
final class DocumentOperations {

    private static final Pattern CLASS_AND_METHOD = Pattern.compile("(.+)[._#]([^._#]+)");
    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");

    private final IndexView index;
    private final JavadocReader javadoc;
    private final DocumentParameters parameters;
    private final DocumentResponses responses;
    private final DocumentTags tags;
    private final Set<String> ids = new HashSet<>();

    DocumentOperations(IndexView index, JavadocReader javadoc, DocumentProblems problems, DocumentTags tags) {
        this.index = index;
        this.javadoc = javadoc;
        this.tags = tags;
        parameters = new DocumentParameters(index, javadoc, problems);
        responses = new DocumentResponses(problems);
    }

    void complete(PathItem.HttpMethod http, Operation operation) {
        @Nullable MethodInfo method = method(operation.getOperationId());
        if (method != null) {
            JavadocReader.Documented documented = javadoc.ofMethod(method);
            operation.setOperationId(id(method));
            describe(operation, method, documented.text());
            tags.tag(operation, method.declaringClass());
            responses.describe(operation, method, documented);
            parameters.describe(http, operation, method, documented);
        }
        responses.complete(operation);
    }

    private @Nullable MethodInfo method(@Nullable String id) {
        Matcher parts = CLASS_AND_METHOD.matcher(id == null ? "" : id);
        @Nullable
        ClassInfo resource = parts.matches() ? index.getClassByName(DotName.createSimple(parts.group(1))) : null;
        if (resource == null) {
            return null;
        }
        List<MethodInfo> methods = resource.methods().stream()
                .filter(one -> one.name().equals(parts.group(2)))
                .filter(one -> one.annotations().stream()
                        .anyMatch(annotation -> annotation.name().toString().startsWith("jakarta.ws.rs.")))
                .toList();
        if (methods.size() > 1) {
            throw new IllegalStateException(
                    "Two operations of %s are called %s; rename one".formatted(resource.name(), parts.group(2)));
        }
        return methods.isEmpty() ? null : methods.getFirst();
    }

    private String id(MethodInfo method) {
        String concept = method.declaringClass().simpleName().replaceFirst("Resource$", "");
        String id = Character.toLowerCase(concept.charAt(0)) + concept.substring(1) + "_" + method.name();
        while (!ids.add(id)) {
            id += "_";
        }
        return id;
    }

    private static void describe(Operation operation, MethodInfo method, String documented) {
        if (JavadocReader.isBlank(operation.getSummary()) && !documented.isEmpty()) {
            operation.setSummary(JavadocReader.firstSentence(documented));
        }
        String text = JavadocReader.isBlank(operation.getDescription()) ? documented : operation.getDescription();
        String roles = roles(method);
        if (!roles.isEmpty()) {
            text = (text + "\n\nRoles: " + roles).strip();
        }
        if (!text.isEmpty()) {
            operation.setDescription(text);
        }
    }

    private static String roles(MethodInfo method) {
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
}
