package org.mutuality.servers;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Makes the users and access rules of a broker those of a {@link KafkaAccess}; others are removed. */
final class KafkaAccessRules {
    private static final int ITERATIONS = 4096;

    private KafkaAccessRules() {}

    static void apply(KafkaAccess access, String bootstrap) throws Exception {
        Map<String, Object> settings = new HashMap<>(KafkaAccess.client(KafkaAccess.ADMIN, access.adminPassword()));
        settings.put("bootstrap.servers", bootstrap);
        try (Admin admin = Admin.create(settings)) {
            admin.alterUserScramCredentials(access.passwords().entrySet().stream()
                            .<UserScramCredentialAlteration>map(user -> new UserScramCredentialUpsertion(
                                    user.getKey(),
                                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                                    user.getValue()))
                            .toList())
                    .all()
                    .get();
            Set<AclBinding> wanted = rules(access);
            Set<AclBinding> present = new HashSet<>(
                    admin.describeAcls(AclBindingFilter.ANY).values().get());
            admin.createAcls(wanted).all().get();
            present.removeAll(wanted);
            admin.deleteAcls(present.stream().map(AclBinding::toFilter).toList())
                    .all()
                    .get();
        }
    }

    private static Set<AclBinding> rules(KafkaAccess access) {
        Set<AclBinding> rules = new HashSet<>();
        access.topics().forEach((name, topic) -> {
            ResourcePattern pattern = name.endsWith("*")
                    ? new ResourcePattern(
                            ResourceType.TOPIC, name.substring(0, name.length() - 1), PatternType.PREFIXED)
                    : new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
            allow(topic.writer(), pattern, List.of(WRITE, CREATE, DESCRIBE, DESCRIBE_CONFIGS))
                    .forEach(rules::add);
            topic.readers()
                    .forEach(reader -> Stream.concat(
                                    allow(reader, pattern, List.of(READ, DESCRIBE)),
                                    allow(
                                            reader,
                                            new ResourcePattern(ResourceType.GROUP, reader, PatternType.PREFIXED),
                                            List.of(READ, DESCRIBE)))
                            .forEach(rules::add));
        });
        return rules;
    }

    private static Stream<AclBinding> allow(String user, ResourcePattern pattern, List<AclOperation> operations) {
        return operations.stream()
                .map(operation -> new AclBinding(
                        pattern,
                        new AccessControlEntry("User:" + user, "127.0.0.1", operation, AclPermissionType.ALLOW)));
    }
}
