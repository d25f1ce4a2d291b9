package org.mutuality.contracts.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import org.mutuality.contracts.ContractJson;
import org.mutuality.contracts.GoldenFiles;
import org.mutuality.contracts.Schemas;

/** The AsyncAPI 3 document of every topic, made of the records, their schemas and their golden facts. */
final class AsyncApi {
    private static final ObjectMapper JSON = ContractJson.mapper();

    private AsyncApi() {}

    static ObjectNode document() {
        ObjectNode document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Mutuality: published facts")
                .put("version", "1.0.0")
                .put("description", "CloudEvents 1.0.2 in binary mode, at least once; recognise repeats by ce_id.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        new TreeSet<>(ContractRegistry.TOPICS.values()).forEach(topic -> tell(topic, channels, operations));
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        ContractRegistry.types().forEach(type -> messages.set(ContractRegistry.nameOf(type), message(type)));
        ObjectNode schemas = components.putObject("schemas").set("CloudEvent", headers());
        ContractRegistry.types().forEach(type -> schemas.set(ContractRegistry.nameOf(type), embedded(type)));
        return document;
    }

    private static void tell(String topic, ObjectNode channels, ObjectNode operations) {
        ObjectNode channel = channels.putObject(topic).put("address", topic);
        ObjectNode messages = channel.putObject("messages");
        ContractRegistry.types().stream()
                .filter(type -> ContractRegistry.topicOf(type).equals(topic))
                .forEach(type -> messages.set(
                        type.getSimpleName(), ref("/components/messages/" + ContractRegistry.nameOf(type))));
        channel.putObject("bindings").putObject("kafka").put("topic", topic).put("partitions", 6);
        operations.putObject("tell-" + topic).put("action", "send").set("channel", ref("/channels/" + topic));
    }

    private static ObjectNode message(Class<?> type) {
        GoldenFiles golden = GoldenFiles.of(type);
        ObjectNode message = JSON.createObjectNode()
                .put("name", ContractRegistry.nameOf(type))
                .put("title", type.getSimpleName())
                .put("contentType", "application/json");
        message.set("headers", ref("/components/schemas/CloudEvent"));
        message.set("payload", ref("/components/schemas/" + ContractRegistry.nameOf(type)));
        message.putObject("bindings")
                .putObject("kafka")
                .putObject("key")
                .put("type", "string")
                .put("format", "uuid")
                .put("description", "The family, else the subject's own id. Facts of one key arrive in order.");
        message.putArray("examples")
                .addObject()
                .<ObjectNode>set("headers", golden.headers())
                .set("payload", golden.value());
        return message;
    }

    private static ObjectNode headers() {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        header(properties, "content-type").put("const", "application/json");
        header(properties, "ce_specversion").put("const", "1.0");
        header(properties, "ce_id").put("format", "uuid");
        header(properties, "ce_type").put("pattern", "^mutuality\\.");
        header(properties, "ce_source").put("pattern", "^/mutuality/");
        header(properties, "ce_time").put("format", "date-time");
        header(properties, "ce_partitionkey");
        header(properties, "ce_country").put("pattern", "^[A-Z]{2}$");
        header(properties, "ce_cohort").put("format", "uuid");
        header(properties, "ce_traceparent");
        var required = schema.putArray("required");
        properties.fieldNames().forEachRemaining(name -> {
            if (!List.of("ce_cohort", "ce_traceparent").contains(name)) {
                required.add(name);
            }
        });
        return schema;
    }

    private static ObjectNode header(ObjectNode properties, String name) {
        return properties.putObject(name).put("type", "string");
    }

    // $id would change the base of references within the document.
    private static ObjectNode embedded(Class<?> type) {
        return Schemas.of(type).without(List.of("$schema", "$id"));
    }

    private static ObjectNode ref(String pointer) {
        return JSON.createObjectNode().put("$ref", "#" + pointer);
    }
}
