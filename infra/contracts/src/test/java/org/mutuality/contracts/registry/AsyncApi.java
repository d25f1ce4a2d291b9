package org.mutuality.contracts.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import org.mutuality.contracts.ContractJson;
import org.mutuality.contracts.GoldenFiles;
import org.mutuality.contracts.Schemas;

/** AsyncAPI 3 document of all topics, generated from the records, their schemas and their golden files. */
final class AsyncApi {
    private static final ObjectMapper JSON = ContractJson.mapper();

    private AsyncApi() {}

    static ObjectNode document() {
        ObjectNode document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Mutuality: published facts")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "CloudEvents 1.0.2 in binary mode, delivered at least once; recognise duplicates by ce_id. Batches are"
                                + " compressed with gzip. ce_dataschema is the id of the payload's JSON Schema, which is"
                                + " components/schemas of this document.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        new TreeSet<>(ContractRegistry.TOPICS.values()).forEach(topic -> publish(topic, channels, operations));
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        ContractRegistry.types().forEach(type -> messages.set(ContractRegistry.nameOf(type), message(type)));
        ObjectNode schemas = components.putObject("schemas").set("CloudEvent", headers());
        ContractRegistry.types().forEach(type -> schemas.set(ContractRegistry.nameOf(type), embedded(type)));
        return document;
    }

    private static void publish(String topic, ObjectNode channels, ObjectNode operations) {
        ObjectNode channel = channels.putObject(topic).put("address", topic);
        ObjectNode messages = channel.putObject("messages");
        ContractRegistry.types().stream()
                .filter(type -> ContractRegistry.topicOf(type).equals(topic))
                .forEach(type -> messages.set(
                        type.getSimpleName(), ref("/components/messages/" + ContractRegistry.nameOf(type))));
        channel.putObject("bindings").putObject("kafka").put("topic", topic).put("partitions", 6);
        operations.putObject("publish-" + topic).put("action", "send").set("channel", ref("/channels/" + topic));
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
                .put("pattern", "^[0-9a-f-]{36}/[0-9a-f-]{36}$")
                .put(
                        "description",
                        "ce_partitionkey, a slash, and ce_id: unique, because the topic is compacted. A message with this key and no"
                                + " value is a tombstone: the fact was removed because its family was erased. Ignore it, or delete"
                                + " what you stored of the fact.");
        message.putArray("examples")
                .addObject()
                .<ObjectNode>set("headers", golden.headers())
                .set("payload", golden.value());
        return message;
    }

    private static ObjectNode headers() {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        header(properties, "content-type", "Media type of the payload.").put("const", "application/json");
        header(properties, "ce_specversion", "Version of CloudEvents.").put("const", "1.0");
        header(properties, "ce_id", "The same on every redelivery; use it to recognise duplicates.")
                .put("format", "uuid");
        header(properties, "ce_type", "Name of the published type.").put("pattern", "^mutuality\\.");
        header(properties, "ce_source", "Publishing service.").put("pattern", "^/mutuality/");
        header(properties, "ce_dataschema", "Id of the payload's JSON Schema.")
                .put("pattern", "^urn:mutuality:schema:mutuality\\.");
        header(properties, "ce_time", "When the publisher recorded the fact, RFC 3339.")
                .put("format", "date-time");
        header(
                        properties,
                        "ce_partitionkey",
                        "The family, otherwise the id of the cohort or fund. Facts with the same one are in one partition and arrive"
                                + " in order.")
                .put("format", "uuid");
        header(properties, "ce_country", "ISO 3166-1 alpha-2.").put("pattern", "^[A-Z]{2}$");
        header(properties, "ce_cohort", "The cohort it belongs to, if any.").put("format", "uuid");
        header(properties, "ce_traceparent", "W3C trace context of the request that caused the fact.");
        header(
                        properties,
                        "ce_signature",
                        "Of events that destroy data or owe money: Ed25519 signature of the publisher, key id and base64."
                                + " Do not act on such an event without it.")
                .put("pattern", "^[a-z0-9-]+:");
        var required = schema.putArray("required");
        properties.fieldNames().forEachRemaining(name -> {
            if (!List.of("ce_cohort", "ce_traceparent", "ce_signature").contains(name)) {
                required.add(name);
            }
        });
        return schema;
    }

    private static ObjectNode header(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    // $id would change the base URI of references within the document.
    private static ObjectNode embedded(Class<?> type) {
        return Schemas.of(type).without(List.of("$schema", "$id"));
    }

    private static ObjectNode ref(String pointer) {
        return JSON.createObjectNode().put("$ref", "#" + pointer);
    }
}
