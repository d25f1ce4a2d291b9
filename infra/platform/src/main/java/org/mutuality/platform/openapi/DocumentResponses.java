package org.mutuality.platform.openapi;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.http.problem.ProblemBody;

/** Responses: their statuses, texts, bodies and headers. A success without a schema that nobody declared stays visible as such. */
final class DocumentResponses {

    private static final DotName RESPONDS_WITH = DotName.createSimple(RespondsWith.class);
    private static final String REPEATED = "It was there already, with the same content; nothing changed";
    private static final String WITHOUT_BODY = "; there is no body";
    private static final Map<String, String> STATUS = Map.ofEntries(
            Map.entry("200", "OK"),
            Map.entry("201", "Created"),
            Map.entry("202", "Accepted"),
            Map.entry("204", "Done" + WITHOUT_BODY),
            Map.entry("207", "Done in part; the body has a result for each"),
            Map.entry("303", "See the address in Location"),
            Map.entry("304", "Not modified: the version named in If-None-Match is current"),
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

    private final DocumentProblems problems;

    DocumentResponses(DocumentProblems problems) {
        this.problems = problems;
    }

    void describe(Operation operation, MethodInfo method, JavadocReader.Documented documented) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        @Nullable AnnotationInstance declared = method.annotation(RESPONDS_WITH);
        boolean hasBody = declared == null
                || Optional.ofNullable(declared.value("body"))
                        .map(AnnotationValue::asBoolean)
                        .orElse(true);
        if (declared != null) {
            listStatuses(operation.getResponses(), declared, hasBody);
        }
        successes(operation.getResponses()).forEach((status, response) -> {
            if (status.startsWith("2")
                    && isPlain(status, response.getDescription())
                    && !documented.returned().isEmpty()) {
                response.setDescription(documented.returned());
            }
            if (status.equals("204") || !status.startsWith("2")) {
                response.setContent(null);
            } else if (!hasBody) {
                response.setContent(null);
                String text = isPlain(status, response.getDescription())
                        ? STATUS.getOrDefault(status, "")
                        : response.getDescription();
                response.setDescription(text.contains("body") ? text : text.replaceFirst("\\.$", "") + WITHOUT_BODY);
            } else if (response.getContent() == null) {
                // A body without a schema, which DocumentRules refuses.
                response.setContent(
                        OASFactory.createContent().addMediaType("application/json", OASFactory.createMediaType()));
            }
        });
        describeRefusals(operation.getResponses(), documented);
    }

    private static Map<String, APIResponse> successes(APIResponses responses) {
        Map<String, APIResponse> successes = new TreeMap<>();
        if (responses.getAPIResponses() != null) {
            responses.getAPIResponses().forEach((status, response) -> {
                if (status.matches("[23]\\d\\d")) {
                    successes.put(status, response);
                }
            });
        }
        return successes;
    }

    private static void listStatuses(APIResponses responses, AnnotationInstance declared, boolean hasBody) {
        Map<String, APIResponse> known = successes(responses);
        Optional<Content> body = known.entrySet().stream()
                .filter(one -> one.getKey().startsWith("2"))
                .map(one -> one.getValue().getContent())
                .filter(DocumentResponses::hasSchema)
                .findFirst();
        known.keySet().forEach(responses::removeAPIResponse);
        Set<String> codes = Arrays.stream(declared.value().asIntArray())
                .mapToObj(Integer::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> headers = new TreeSet<>();
        Optional.ofNullable(declared.value("headers"))
                .ifPresent(names -> headers.addAll(Arrays.asList(names.asStringArray())));
        if (codes.contains("304")) {
            headers.add("ETag");
        }
        for (String code : codes) {
            APIResponse response = known.getOrDefault(code, OASFactory.createAPIResponse());
            if (isPlain(code, response.getDescription()) && code.equals("200") && codes.contains("201")) {
                response.setDescription(REPEATED);
            }
            response.setContent(hasBody ? body.orElse(null) : null);
            headers.stream()
                    .filter(name -> !name.equals("Location") || code.equals("201") || code.equals("303"))
                    .forEach(name -> response.addHeader(name, DocumentHeaders.ofResponse(name)));
            responses.addAPIResponse(code, response);
        }
    }

    private static boolean hasSchema(@Nullable Content content) {
        return content != null
                && content.getMediaTypes() != null
                && content.getMediaTypes().values().stream().anyMatch(media -> !isAny(media.getSchema()));
    }

    // What SmallRye makes of a jakarta.ws.rs.core.Response.
    private static boolean isAny(@Nullable Schema schema) {
        return schema == null
                || schema.getRef() == null
                        && schema.getType() == null
                        && schema.getProperties() == null
                        && schema.getAllOf() == null
                        && schema.getAnyOf() == null
                        && schema.getOneOf() == null;
    }

    // SmallRye's own texts are status phrases.
    private static boolean isPlain(String status, @Nullable String description) {
        return description == null
                || description.matches("|OK|Created|Accepted|No Content|Not Modified|See Other")
                || description.equals(STATUS.get(status));
    }

    private void describeRefusals(APIResponses responses, JavadocReader.Documented documented) {
        Map<Integer, Set<String>> byStatus = new TreeMap<>();
        documented.refusals().stream()
                .flatMap(problems::named)
                .forEach(problem -> byStatus.computeIfAbsent(problem.status(), status -> new TreeSet<>())
                        .add("- `%s`: %s".formatted(problem.type(), problem.title())));
        byStatus.forEach((status, lines) -> {
            String code = Integer.toString(status);
            if (!responses.hasAPIResponse(code)) {
                responses.addAPIResponse(
                        code,
                        OASFactory.createAPIResponse()
                                .description(String.join("\n", lines))
                                .content(problemContent()));
            }
        });
    }

    /** What holds for every response, whoever declared it. */
    void complete(Operation operation) {
        if (operation.getResponses() == null || operation.getResponses().getAPIResponses() == null) {
            return;
        }
        // Refusals of another standard, beside problems: the gateway and the checks before a resource know no others.
        @Nullable APIResponse other = operation.getResponses().getAPIResponse("default");
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getRef() != null) {
                return;
            }
            if (isPlain(status, response.getDescription())) {
                response.setDescription(STATUS.getOrDefault(status, "Status " + status));
            }
            withoutMediaTypeParameters(response.getContent());
            if (status.compareTo("400") >= 0 && response.getContent() == null) {
                response.setContent(problemContent());
            }
            if (status.compareTo("400") >= 0 && other != null && other.getContent() != null) {
                addMediaTypes(response.getContent(), other.getContent());
                addMediaTypes(response.getContent(), problemContent());
            }
            if (status.equals("429") || status.equals("503")) {
                response.addHeader("Retry-After", DocumentHeaders.ofResponse("Retry-After"));
            }
        });
    }

    private static void addMediaTypes(Content content, Content more) {
        Map.copyOf(more.getMediaTypes()).forEach((name, media) -> {
            if (!content.hasMediaType(name)) {
                content.addMediaType(name, media);
            }
        });
    }

    private static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemBody.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(DocumentSchemas.ROOT + "Problem")));
    }

    // Of "application/json;qs=1" only the type is on the wire.
    private static void withoutMediaTypeParameters(@Nullable Content content) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        Map.copyOf(content.getMediaTypes()).forEach((name, media) -> {
            int end = name.indexOf(';');
            if (end > 0) {
                content.removeMediaType(name);
                content.addMediaType(name.substring(0, end), media);
            }
        });
    }
}
