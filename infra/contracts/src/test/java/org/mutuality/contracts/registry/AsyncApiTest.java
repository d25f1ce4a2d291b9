package org.mutuality.contracts.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.GeneratedFiles;
import org.mutuality.contracts.Samples;
import org.mutuality.contracts.Validator;

class AsyncApiTest {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    @Test
    void committed_document_is_current() throws JsonProcessingException {
        GeneratedFiles.is("asyncapi.yaml", YAML.writeValueAsString(AsyncApi.document()));
    }

    @Test
    void document_has_what_asyncapi_3_requires() throws JsonProcessingException {
        JsonNode document = asRead();
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.at("/info/title").asText()).isNotEmpty();
        assertThat(document.at("/info/version").asText()).isNotEmpty();
        assertThat(new TreeSet<>(document.path("channels")
                        .propertyStream()
                        .map(channel -> channel.getKey())
                        .toList()))
                .isEqualTo(new TreeSet<>(ContractRegistry.TOPICS.values()));
        assertThat(document.path("operations"))
                .hasSameSizeAs(ContractRegistry.TOPICS.values())
                .allSatisfy(operation -> {
                    assertThat(operation.path("action").asText()).isEqualTo("send");
                    assertThat(operation.at("/channel/$ref").asText()).startsWith("#/channels/");
                });
    }

    @Test
    void every_reference_resolves() throws JsonProcessingException {
        JsonNode document = asRead();
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references)
                .hasSizeGreaterThan(ContractRegistry.types().size())
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }

    @Test
    void every_type_is_published_on_one_channel() throws JsonProcessingException {
        List<String> published = asRead().path("channels").findValuesAsText("$ref");
        assertThat(published)
                .containsExactlyInAnyOrderElementsOf(Samples.types()
                        .map(type -> "#/components/messages/" + ContractRegistry.nameOf(type))
                        .toList());
    }

    @Test
    void every_example_is_valid() throws JsonProcessingException {
        JsonNode document = asRead();
        assertThat(document.at("/components/messages"))
                .hasSize(ContractRegistry.types().size())
                .allSatisfy(message -> {
                    for (String part : List.of("headers", "payload")) {
                        JsonNode schema = document.at(
                                message.at("/" + part + "/$ref").asText().substring(1));
                        assertThat(Validator.errors(schema, message.at("/examples/0/" + part)))
                                .isEmpty();
                    }
                });
    }

    private static JsonNode asRead() throws JsonProcessingException {
        return YAML.readTree(YAML.writeValueAsString(AsyncApi.document()));
    }
}
