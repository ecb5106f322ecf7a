package dev.strongroom.vault.store.s3;

import dev.strongroom.net.HttpProxy;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.credentials.Ambient;
import dev.strongroom.vault.store.credentials.AzureCredentials;
import dev.strongroom.vault.store.credentials.GoogleCredentials;
import dev.strongroom.vault.store.credentials.S3Credentials;
import dev.strongroom.vault.store.credentials.SftpCredentials;
import dev.strongroom.vault.store.location.S3Location;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** Makes clients of the SDK, whose own retries are off: retrying is one layer's work alone. */
final class S3Access {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int CONNECTIONS = 64;
    private static final String SESSION = "strongroom";

    private S3Access() {}

    static S3Client client(S3Location location, S3Options options) {
        Region region = region(location, options);
        boolean crc = options.checksums() == S3Checksums.CRC32;
        return S3Client.builder()
                .httpClient(http(options.connection()))
                .region(region)
                .endpointOverride(location.endpoint().getHost().equals("s3.amazonaws.com")
                        ? URI.create("https://s3." + region.id() + ".amazonaws.com")
                        : location.endpoint())
                .forcePathStyle(pathStyle(location, options.connection()))
                .credentialsProvider(credentials(options, location, region))
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(crc))
                .requestChecksumCalculation(crc
                        ? RequestChecksumCalculation.WHEN_SUPPORTED
                        : RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(crc
                        ? ResponseChecksumValidation.WHEN_SUPPORTED
                        : ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    private static boolean pathStyle(S3Location location, StoreConnection connection) {
        return switch (connection.lookup()) {
            case AUTO -> !location.amazon();
            case PATH -> true;
            case DNS -> false;
        };
    }

    private static SdkHttpClient http(StoreConnection connection) {
        return Apache5HttpClient.builder()
                .applyMutation(builder -> connection.authorities()
                        .ifPresent(trusted -> builder
                                .tlsTrustManagersProvider(() -> new TrustManager[]{trusted.manager()})))
                .proxyConfiguration(proxy(connection.proxy()))
                .maxConnections(CONNECTIONS)
                .connectionTimeout(CONNECT)
                .socketTimeout(SILENCE)
                .connectionAcquisitionTimeout(SILENCE)
                .build();
    }

    /** What the machine's own settings say of proxies is not asked: who opens the store knows whether to read them. */
    private static ProxyConfiguration proxy(Optional<HttpProxy> proxy) {
        ProxyConfiguration.Builder builder = ProxyConfiguration.builder()
                .useSystemPropertyValues(false)
                .useEnvironmentVariableValues(false);
        proxy.ifPresent(between -> builder.endpoint(between.uri()));
        proxy.filter(HttpProxy::signsIn)
                .ifPresent(between -> builder.username(between.user())
                        .password(between.password())
                        .preemptiveBasicAuthenticationEnabled(true));
        return builder.build();
    }

    private static Region region(S3Location location, S3Options options) {
        return Region.of(options.connection()
                .region()
                .or(location::region)
                .or(S3Access::machineRegion)
                .or(() -> Optional.ofNullable(System.getenv("AWS_DEFAULT_REGION"))) // restic's name of it
                .orElse("us-east-1"));
    }

    /** From the environment or the user's files. The instance is not asked: elsewhere than at Amazon nobody answers. */
    private static Optional<String> machineRegion() {
        try {
            return Optional.of(new AwsRegionProviderChain(new SystemSettingsRegionProvider(),
                    new AwsProfileRegionProvider()).getRegion().id());
        } catch (SdkClientException e) {
            return Optional.empty(); // this machine says nothing about regions
        }
    }

    private static AwsCredentialsProvider credentials(S3Options options, S3Location location, Region region) {
        return switch (options.credentials()) {
            case Ambient ambient -> DefaultCredentialsProvider.builder().build();
            case S3Credentials.Keys keys -> StaticCredentialsProvider.create(keys(keys));
            case S3Credentials.Role role -> assumed(role, location, region, options.connection());
            case AzureCredentials azure -> throw foreign();
            case GoogleCredentials google -> throw foreign();
            case SftpCredentials sftp -> throw foreign();
        };
    }

    private static IllegalArgumentException foreign() {
        return new IllegalArgumentException("These credentials are of another kind of storage than S3.");
    }

    private static AwsCredentials keys(S3Credentials.Keys keys) {
        String secret = keys.secretKey().reveal();
        return keys.session().isPresent()
                ? AwsSessionCredentials.create(keys.accessKey(), secret, keys.session().get().reveal())
                : AwsBasicCredentials.create(keys.accessKey(), secret);
    }

    /** The provider closes the client that asks for the role, and takes the role on anew in time. */
    private static AwsCredentialsProvider assumed(S3Credentials.Role role, S3Location location, Region region,
            StoreConnection connection) {
        StsClient sts = StsClient.builder()
                .httpClient(http(connection))
                .region(region)
                .applyMutation(builder -> {
                    if (!location.amazon()) {
                        builder.endpointOverride(location.endpoint()); // such servers answer for roles too
                    }
                })
                .credentialsProvider(role.base().isPresent()
                        ? StaticCredentialsProvider.create(keys(role.base().get()))
                        : DefaultCredentialsProvider.builder().build())
                .build();
        AssumeRoleRequest request = AssumeRoleRequest.builder()
                .roleArn(role.arn())
                .roleSessionName(SESSION)
                .externalId(role.externalId().orElse(null))
                .build();
        return StsAssumeRoleCredentialsProvider.builder().stsClient(sts).refreshRequest(request).build();
    }
}
