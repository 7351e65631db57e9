package org.anomalyaware.engine.data;

import static org.anomalyaware.engine.data.FilesDataset.NAME;
import static org.anomalyaware.engine.data.FilesDataset.file;
import static org.anomalyaware.engine.data.FilesDataset.gzip;
import static org.anomalyaware.engine.data.FilesDataset.gzipped;
import static org.anomalyaware.engine.data.FilesDataset.ofUnknownSize;
import static org.anomalyaware.engine.data.FilesDataset.plain;
import static org.anomalyaware.engine.data.FilesDataset.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.engine.data.FetchOutcome.AlreadyThere;
import org.anomalyaware.engine.data.FetchOutcome.Fetched;
import org.anomalyaware.engine.data.ScriptedServer.Answer;
import org.anomalyaware.engine.data.ScriptedServer.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebFetchTest {

  private static final byte[] CONTENT = FilesDataset.content(100_000);
  private static final int HALF = CONTENT.length / 2;
  private static final String ETAG = "\"one\"";

  @TempDir private Path folder;
  private Place place;
  private final List<ScriptedServer> servers = new ArrayList<>();

  @BeforeEach
  void usePlace() {
    place = new Place(folder);
  }

  @AfterEach
  void closeServers() throws IOException {
    for (ScriptedServer server : servers) {
      server.close();
    }
  }

  private ScriptedServer server(Function<Request, Answer> script) throws IOException {
    ScriptedServer server = new ScriptedServer(script);
    servers.add(server);
    return server;
  }

  private DataFile fileOf(ScriptedServer server) {
    return file(CONTENT, plain(server.address("/" + NAME)));
  }

  @Test
  void a_file_is_fetched_and_nothing_else_is_left() throws Exception {
    ScriptedServer server = server(request -> Answer.whole(CONTENT));

    FetchReport report = place.fetch(fileOf(server));

    assertThat(report.isComplete()).isTrue();
    assertThat(report.fetched())
        .containsExactly(
            new Fetched(fileOf(server), place.data(NAME), server.address("/" + NAME).toString()));
    assertThat(place.data(NAME)).hasBinaryContent(CONTENT);
    assertThat(place.left()).containsExactly(NAME);
    assertThat(place.data(".fetch")).doesNotExist();
  }

  @Test
  void progress_goes_from_the_first_to_the_last_byte() throws Exception {
    ScriptedServer server = server(request -> Answer.whole(CONTENT));
    List<Long> heard = new ArrayList<>();

    place.fetch(
        new FetchListener() {
          @Override
          public void transferred(String task, long bytes, long total) {
            assertThat(task).isEqualTo("Fetching Title of " + NAME);
            assertThat(total).isEqualTo(CONTENT.length);
            heard.add(bytes);
          }
        },
        fileOf(server));

    assertThat(heard).isSorted().endsWith((long) CONTENT.length);
  }

  @Test
  void a_file_that_is_there_and_whole_is_not_fetched_again() throws Exception {
    ScriptedServer server = server(request -> Answer.whole(CONTENT));
    place.write(place.data(NAME), CONTENT);

    FetchReport report = place.fetch(fileOf(server));

    assertThat(report.outcomes())
        .containsExactly(new AlreadyThere(fileOf(server), place.data(NAME)));
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {NAME + ".gz", "mine", "deep/er/mine.gz"})
  void a_copy_under_another_name_or_gzipped_is_not_fetched_again(String name) throws Exception {
    ScriptedServer server = server(request -> Answer.whole(CONTENT));
    place.write(place.data(name), name.endsWith(".gz") ? gzip(CONTENT) : CONTENT);

    FetchReport report = place.fetch(fileOf(server));

    assertThat(report.outcomes())
        .containsExactly(new AlreadyThere(fileOf(server), place.data(name)));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void a_damaged_file_is_replaced() throws Exception {
    ScriptedServer server = server(request -> Answer.whole(CONTENT));
    byte[] damaged = CONTENT.clone();
    damaged[HALF]++;
    place.write(place.data(NAME), damaged);

    assertThat(place.fetch(fileOf(server)).isComplete()).isTrue();
    assertThat(place.data(NAME)).hasBinaryContent(CONTENT);
  }

  @Test
  void a_damaged_file_stays_if_no_better_one_can_be_had() throws Exception {
    ScriptedServer server = server(request -> Answer.status(404));
    place.write(place.data(NAME), text("damaged"));

    assertThat(place.fetch(fileOf(server)).isComplete()).isFalse();
    assertThat(place.data(NAME)).hasContent("damaged");
  }

  @Test
  void a_file_of_unknown_size_is_fetched() throws Exception {
    ScriptedServer server = server(request -> Answer.whole(CONTENT).without("Content-Length"));

    assertThat(place.fetch(ofUnknownSize(fileOf(server))).isComplete()).isTrue();
    assertThat(place.data(NAME)).hasBinaryContent(CONTENT);
  }

  @Test
  void a_gzipped_file_is_kept_unpacked() throws Exception {
    ScriptedServer server = server(request -> Answer.whole(gzip(CONTENT)));

    FetchReport report = place.fetch(file(CONTENT, gzipped(server.address("/events.gz"))));

    assertThat(report.isComplete()).isTrue();
    assertThat(place.data(NAME)).hasBinaryContent(CONTENT);
    assertThat(place.left()).containsExactly(NAME);
  }

  /** As {@code gzip -d} has it, which passes over what follows. */
  @Test
  void garbage_behind_a_gzipped_file_is_passed_over() throws Exception {
    byte[] packed = gzip(CONTENT);
    byte[] more = Arrays.copyOf(packed, packed.length + 100);
    Arrays.fill(more, packed.length, more.length, (byte) 7);
    ScriptedServer server = server(request -> Answer.whole(more));

    assertThat(place.fetch(file(CONTENT, gzipped(server.address("/e.gz")))).isComplete()).isTrue();
    assertThat(place.data(NAME)).hasBinaryContent(CONTENT);
  }

  @Test
  void what_is_no_gzip_though_it_should_be_is_refused() throws Exception {
    ScriptedServer server = server(request -> Answer.whole(text("<html>Please log in</html>")));

    FetchReport report = place.fetch(file(CONTENT, gzipped(server.address("/e.gz"))));

    assertThat(Place.reason(report)).contains("cannot be unpacked").contains("GZIP");
    assertThat(place.left()).isEmpty();
  }

  @Test
  void a_small_archive_of_an_endless_file_is_not_unpacked_to_its_end() throws Exception {
    ScriptedServer server = server(request -> Answer.whole(gzip(new byte[50_000_000])));

    FetchReport report = place.fetch(file(CONTENT, gzipped(server.address("/e.gz"))));

    assertThat(Place.reason(report)).contains("more than 100,000 bytes");
    assertThat(place.left()).isEmpty();
  }

  @Test
  void a_redirection_is_followed() throws Exception {
    ScriptedServer mirror = server(request -> Answer.whole(CONTENT));
    ScriptedServer server =
        server(request -> Answer.status(302).with("Location", mirror.address("/there").toString()));

    assertThat(place.fetch(fileOf(server)).isComplete()).isTrue();
    assertThat(mirror.requests()).extracting(Request::path).containsExactly("/there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:%s", "ftp://127.0.0.1/file", "jar:file:%s!/x"})
  void a_redirection_to_anything_but_the_web_is_not_followed(
      String location, @TempDir Path elsewhere) throws Exception {
    Path local = Files.write(elsewhere.resolve("local"), CONTENT);
    ScriptedServer server =
        server(request -> Answer.status(302).with("Location", location.formatted(local)));

    FetchReport report = place.fetch(fileOf(server));

    assertThat(report.isComplete()).isFalse();
    assertThat(place.data(NAME)).doesNotExist();
  }

  @Test
  void a_file_with_another_checksum_is_thrown_away_and_both_checksums_are_told() throws Exception {
    byte[] other = CONTENT.clone();
    other[HALF]++;
    ScriptedServer server = server(request -> Answer.whole(other));

    FetchReport report = place.fetch(fileOf(server));

    assertThat(Place.reason(report))
        .contains("SHA-256 is " + FilesDataset.sha256(other).hex())
        .contains("instead of " + FilesDataset.sha256(CONTENT).hex());
    assertThat(place.left()).isEmpty();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void more_bytes_than_declared_are_not_received() throws Exception {
    ScriptedServer server = server(request -> Answer.whole(new byte[5_000_000]));

    FetchReport report = place.fetch(fileOf(server));

    assertThat(Place.reason(report)).contains("more than the 100,000 bytes");
    assertThat(place.left()).isEmpty();
  }

  @Test
  void sources_are_tried_in_order_and_each_failure_is_told() throws Exception {
    ScriptedServer first = server(request -> Answer.status(404));
    ScriptedServer second = server(request -> Answer.status(503));
    DataFile file = file(CONTENT, plain(first.address("/first")), plain(second.address("/second")));

    List<FetchOutcome.Attempt> attempts = place.fetch(file).missing().get(0).attempts();

    assertThat(attempts)
        .extracting(FetchOutcome.Attempt::source)
        .containsExactly(first.address("/first").toString(), second.address("/second").toString());
    assertThat(attempts.get(0).reason()).contains("404").contains("no such file");
    assertThat(attempts.get(1).reason()).contains("503").contains("try again later");
  }

  @Test
  void the_second_source_serves_where_the_first_fails() throws Exception {
    ScriptedServer first = server(request -> Answer.status(404));
    ScriptedServer second = server(request -> Answer.whole(CONTENT));
    DataFile file = file(CONTENT, plain(first.address("/first")), plain(second.address("/second")));

    assertThat(place.fetch(file).fetched())
        .extracting(Fetched::source)
        .containsExactly(second.address("/second").toString());
  }

  @Test
  void a_host_that_is_not_there_is_asked_once() throws Exception {
    URI closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = URI.create("http://localhost:" + socket.getLocalPort() + "/");
    }
    DataFile first = file("one", CONTENT, plain(closed.resolve("one")));
    DataFile second = file("two", CONTENT, plain(closed.resolve("two")));

    FetchReport report = place.fetch(first, second);

    assertThat(report.missing()).hasSize(2);
    assertThat(report.missing())
        .allSatisfy(
            each ->
                assertThat(each.attempts().get(0).reason())
                    .isEqualTo("localhost cannot be connected to"));
    assertThat(place.left()).isEmpty();
  }

  @Test
  void what_breaks_off_is_gone_on_with_at_once() throws Exception {
    ScriptedServer server =
        server(request -> Answer.range(CONTENT, request).with("ETag", ETAG).cutAfter(40_000));

    FetchReport report = place.fetch(fileOf(server));

    assertThat(report.isComplete()).isTrue();
    assertThat(place.data(NAME)).hasBinaryContent(CONTENT);
    assertThat(server.ranges()).containsExactly("all", "bytes=40000-", "bytes=80000-");
    assertThat(server.requests().get(1).header("If-Range")).contains(ETAG);
  }

  @Test
  void what_broke_off_for_good_is_gone_on_with_by_the_next_fetch() throws Exception {
    AtomicBoolean mended = new AtomicBoolean();
    ScriptedServer server =
        server(
            request -> {
              Answer answer = Answer.range(CONTENT, request).with("ETag", ETAG);
              return mended.get() ? answer : answer.cutAfter(request.start() == 0 ? HALF : 0);
            });

    FetchReport first = place.fetch(fileOf(server));
    assertThat(Place.reason(first)).contains("after 50.0 kB, which are kept");
    assertThat(place.left()).hasSize(2).allMatch(name -> name.startsWith(".fetch/"));

    mended.set(true);
    assertThat(place.fetch(fileOf(server)).isComplete()).isTrue();
    assertThat(place.data(NAME)).hasBinaryContent(CONTENT);
    assertThat(server.ranges()).containsExactly("all", "bytes=50000-", "bytes=50000-");
    assertThat(place.left()).containsExactly(NAME);
  }

  @Test
  void a_server_without_ranges_sends_everything_again() throws Exception {
    List<Integer> sent = new ArrayList<>(List.of(HALF, CONTENT.length));
    ScriptedServer server = server(request -> Answer.whole(CONTENT).cutAfter(sent.remove(0)));

    assertThat(place.fetch(fileOf(server)).isComplete()).isTrue();
    assertThat(place.data(NAME)).hasBinaryContent(CONTENT);
    assertThat(server.ranges()).containsExactly("all", "bytes=50000-");
  }

  @Test
  void a_server_without_ranges_that_always_breaks_off_is_given_up() throws Exception {
    ScriptedServer server = server(request -> Answer.whole(CONTENT).cutAfter(HALF));

    FetchReport report = place.fetch(fileOf(server));

    assertThat(report.isComplete()).isFalse();
    assertThat(server.requests()).hasSize(2);
  }

  /** A server that closes the connection to mark the end looks the same when it breaks. */
  @Test
  void a_truncated_answer_of_no_announced_length_is_known_by_the_declared_size() throws Exception {
    ScriptedServer server =
        server(request -> Answer.whole(CONTENT).without("Content-Length").cutAfter(HALF));

    assertThat(Place.reason(place.fetch(fileOf(server)))).contains("the answer ended");
  }

  @Test
  void a_file_that_changed_in_between_is_fetched_from_its_beginning() throws Exception {
    byte[] old = FilesDataset.content(90_000);
    List<Answer> answers =
        new ArrayList<>(
            List.of(
                Answer.whole(old).with("ETag", "\"old\"").cutAfter(HALF),
                Answer.whole(CONTENT).with("ETag", "\"new\"")));
    ScriptedServer server = server(request -> answers.remove(0));

    assertThat(place.fetch(fileOf(server)).isComplete()).isTrue();
    assertThat(place.data(NAME)).hasBinaryContent(CONTENT);
    assertThat(server.requests().get(1).header("If-Range")).contains("\"old\"");
  }

  @Test
  void a_rest_with_another_tag_is_not_joined_to_the_beginning() throws Exception {
    List<Function<Request, Answer>> answers =
        new ArrayList<>(
            List.of(
                request -> Answer.whole(CONTENT).with("ETag", "\"old\"").cutAfter(HALF),
                request -> Answer.range(CONTENT, request).with("ETag", "\"new\""),
                request -> Answer.whole(CONTENT).with("ETag", "\"new\"")));
    ScriptedServer server = server(request -> answers.remove(0).apply(request));

    assertThat(place.fetch(fileOf(server)).isComplete()).isTrue();
    assertThat(server.ranges()).containsExactly("all", "bytes=50000-", "all");
  }

  @Test
  void a_file_wrongly_joined_is_begun_anew_once() throws Exception {
    byte[] old = CONTENT.clone();
    old[7]++;
    List<Function<Request, Answer>> answers =
        new ArrayList<>(
            List.of(
                request -> Answer.whole(old).cutAfter(HALF),
                request -> Answer.range(CONTENT, request),
                request -> Answer.whole(CONTENT)));
    ScriptedServer server = server(request -> answers.remove(0).apply(request));

    assertThat(place.fetch(fileOf(server)).isComplete()).isTrue();
    assertThat(place.data(NAME)).hasBinaryContent(CONTENT);
    assertThat(server.ranges()).containsExactly("all", "bytes=50000-", "all");
  }

  @Test
  void a_file_that_stays_wrong_is_begun_anew_only_once() throws Exception {
    byte[] wrong = CONTENT.clone();
    wrong[7]++;
    ScriptedServer server =
        server(
            request ->
                Answer.range(wrong, request)
                    .cutAfter(request.start() == 0 ? HALF : CONTENT.length));

    FetchReport report = place.fetch(fileOf(server));

    assertThat(Place.reason(report)).contains("SHA-256");
    assertThat(server.ranges()).containsExactly("all", "bytes=50000-", "all", "bytes=50000-");
    assertThat(place.left()).isEmpty();
  }

  @Test
  void a_range_that_the_server_does_not_have_begins_anew() throws Exception {
    List<Function<Request, Answer>> answers =
        new ArrayList<>(
            List.of(
                request -> Answer.whole(CONTENT).cutAfter(HALF),
                request -> Answer.status(416),
                request -> Answer.whole(CONTENT)));
    ScriptedServer server = server(request -> answers.remove(0).apply(request));

    assertThat(place.fetch(fileOf(server)).isComplete()).isTrue();
  }

  @Test
  void a_partial_of_another_address_is_not_gone_on_with() throws Exception {
    ScriptedServer broken =
        server(request -> Answer.whole(CONTENT).cutAfter(request.start() == 0 ? HALF : 0));
    place.fetch(file(CONTENT, plain(broken.address("/old"))));
    ScriptedServer mirror = server(request -> Answer.range(CONTENT, request));

    assertThat(place.fetch(file(CONTENT, plain(mirror.address("/new")))).isComplete()).isTrue();
    assertThat(mirror.ranges()).containsExactly("all");
    assertThat(place.data(NAME)).hasBinaryContent(CONTENT);
  }

  @Test
  void a_partial_that_turns_out_whole_needs_no_request() throws Exception {
    ScriptedServer server =
        server(request -> Answer.range(CONTENT, request).cutAfter(request.start() == 0 ? HALF : 0));
    place.fetch(fileOf(server));
    Path partial = place.data(".fetch/" + NAME + ".part");
    Files.write(partial, CONTENT);
    int before = server.requests().size();

    assertThat(place.fetch(fileOf(server)).isComplete()).isTrue();
    assertThat(server.requests()).hasSize(before);
  }

  @Test
  void a_note_that_cannot_be_read_is_no_hindrance() throws Exception {
    ScriptedServer server = server(request -> Answer.whole(CONTENT));
    place.write(place.data(".fetch/" + NAME + ".part"), CONTENT);
    place.write(place.data(".fetch/" + NAME + ".part.txt"), text("length=many\naddress=\\u00"));

    assertThat(place.fetch(fileOf(server)).isComplete()).isTrue();
    assertThat(server.ranges()).containsExactly("all");
  }

  @Test
  void a_server_that_falls_silent_is_left_alone() throws Exception {
    ScriptedServer server =
        server(
            request ->
                Answer.range(CONTENT, request)
                    .cutAfter(request.start() == 0 ? HALF : 0)
                    .thenSilence());

    FetchReport report =
        place
            .store(Duration.ofMillis(300), fileOf(server))
            .of("events")
            .fetch(FetchListener.silent());

    assertThat(Place.reason(report)).startsWith("nothing came for 1 seconds after 50.0 kB");
  }

  @Test
  void offline_nothing_is_asked_for() throws Exception {
    ScriptedServer server = server(request -> Answer.whole(CONTENT));

    FetchReport report =
        place.store(fileOf(server)).offline().of("events").fetch(FetchListener.silent());

    assertThat(Place.reason(report)).isEqualTo("offline nothing is downloaded");
    assertThat(server.requests()).isEmpty();
    assertThat(place.home()).doesNotExist();
  }

  @Test
  void only_files_of_the_wanted_variant_are_fetched() throws Exception {
    ScriptedServer server = server(request -> Answer.whole(CONTENT));
    DataFile few = FilesDataset.neededBy(fileOf(server), "few");
    DataFile all =
        FilesDataset.neededBy(file("other", CONTENT, plain(server.address("/other"))), "all");

    FetchReport report =
        place.store(few, all).of("events").neededBy("few").fetch(FetchListener.silent());

    assertThat(report.outcomes()).hasSize(1);
    assertThat(place.left()).containsExactly(NAME);
  }

  @Test
  void variants_that_work_without_what_is_missing_are_named() throws Exception {
    ScriptedServer server =
        server(
            request -> request.path().equals("/few") ? Answer.whole(CONTENT) : Answer.status(404));
    DataFile few = file("few.bin", CONTENT, plain(server.address("/few")));
    DataFile all =
        FilesDataset.neededBy(file("all.bin", CONTENT, plain(server.address("/all"))), "all");

    assertThat(place.fetch(few, all).variantsThatNeedNothingMissing())
        .extracting(Variant::id)
        .containsExactly("few");
  }
}
