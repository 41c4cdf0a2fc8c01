<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="ja_JP">
<context>
    <name>About</name>
    <message>
        <source>このプログラムについて</source>
        <translation>About this program</translation>
    </message>
    <message>
        <source>&lt;b&gt;kitbuilder {}&lt;/b&gt;&lt;br&gt;地域防災拠点の「開設キット」を書き、確かめ、印刷します。</source>
        <translation>&lt;b&gt;kitbuilder {}&lt;/b&gt;&lt;br&gt;Writes, checks and prints the opening kits of evacuation sites.</translation>
    </message>
    <message>
        <source>使っているものとその利用条件</source>
        <translation>What it uses, and the licences</translation>
    </message>
    <message>
        <source>このプログラム：MIT ライセンス</source>
        <translation>This program: MIT licence</translation>
    </message>
    <message>
        <source>文字：BIZ UDPゴシック（SIL Open Font License 1.1、下に全文）</source>
        <translation>Type: BIZ UDPGothic (SIL Open Font License 1.1, full text below)</translation>
    </message>
    <message>
        <source>拠点の一覧：国土地理院「指定避難所データ」</source>
        <translation>List of sites: Geospatial Information Authority of Japan, “Designated shelter data”</translation>
    </message>
    <message>
        <source>画面：Qt for Python（LGPL 3）</source>
        <translation>Screen: Qt for Python (LGPL 3)</translation>
    </message>
    <message>
        <source>QRコードは株式会社デンソーウェーブの登録商標です。</source>
        <translation>QR Code is a registered trademark of DENSO WAVE INCORPORATED.</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>変わったところを見る</source>
        <translation>Show what changed</translation>
    </message>
    <message>
        <source>承認を記録する</source>
        <translation>Record approval</translation>
    </message>
    <message>
        <source>承認を記録</source>
        <translation>Record approval</translation>
    </message>
    <message>
        <source>運営委員長</source>
        <translation>Chair of the committee</translation>
    </message>
    <message>
        <source>運営委員会が承認した項目を記録します。承認は、いま印刷される内容そのものに付きます。このあと1文字でも変わると、その項目の承認は外れます。</source>
        <translation>Records which sections the committee has approved. An approval is of exactly what prints now: once a single character changes, that section is approved no more.</translation>
    </message>
    <message>
        <source>承認した人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>役</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>いまの状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>承認する項目</source>
        <translation>Sections to approve</translation>
    </message>
    <message>
        <source>承認したときと今を、カードのページで比べます。</source>
        <translation>Compares the pages of the cards as approved with those of now.</translation>
    </message>
    <message>
        <source>承認したときの中身が履歴にないので、変わったところは見られません。</source>
        <translation>The history does not have what was approved, so what changed cannot be shown.</translation>
    </message>
    <message>
        <source>{} の承認</source>
        <translation>Approval of {}</translation>
    </message>
    <message>
        <source>◎ 承認済み（{}）</source>
        <translation>◎ Approved ({})</translation>
    </message>
    <message>
        <source>△ 要再確認：{} の承認のあとに変わりました。</source>
        <translation>△ Look again: changed since the approval of {}. </translation>
    </message>
    <message>
        <source>△ まだ承認できません。{}</source>
        <translation>△ Cannot be approved yet. {}</translation>
    </message>
    <message>
        <source>承認できます</source>
        <translation>Can be approved</translation>
    </message>
    <message>
        <source>{}：{}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>これで全部の項目がそろい、キットは「承認済み」になります。</source>
        <translation>With these all sections are approved: the kit will be “approved”.</translation>
    </message>
    <message>
        <source>全{}項目のうち、承認済み {}、今回 {}。全部そろうまで、カードには「下書き」と印刷されます。</source>
        <translation>Of {} sections {} are approved, {} now. Until all are, cards print “draft”.</translation>
    </message>
</context>
<context>
    <name>CardChoice</name>
    <message>
        <source>（なくなったカード）</source>
        <translation>(a card that is gone)</translation>
    </message>
    <message>
        <source>「{}」に合うカードは{}枚あります。一覧から1枚を選んでください</source>
        <translation>Cards that match “{}”: {}. Choose one from the list</translation>
    </message>
    <message>
        <source>「{}」に合うカードがありません。一覧から選んでください</source>
        <translation>No card matches “{}”. Choose one from the list</translation>
    </message>
    <message>
        <source>{}&#x3000;{}</source>
        <translation>{}  {}</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>題名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>どこで</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>終わりの目安</source>
        <translation>Done when</translation>
    </message>
    <message>
        <source>だれが（班）</source>
        <translation>Who (team)</translation>
    </message>
    <message>
        <source>なんにん</source>
        <translation>People</translation>
    </message>
    <message>
        <source>なんぷん</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>案（まだ確かめていない）</source>
        <translation>Unconfirmed</translation>
    </message>
    <message>
        <source>手順</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Cautions</translation>
    </message>
    <message>
        <source>訓練動画</source>
        <translation>Drill video</translation>
    </message>
    <message>
        <source>次のカード</source>
        <translation>Next card</translation>
    </message>
    <message>
        <source>学校に出さない</source>
        <translation>Not for schools</translation>
    </message>
    <message>
        <source>手順を加える</source>
        <translation>Add step</translation>
    </message>
    <message>
        <source>注意を加える</source>
        <translation>Add caution</translation>
    </message>
    <message>
        <source>班の一覧…</source>
        <translation>Teams…</translation>
    </message>
    <message>
        <source>動画の一覧…</source>
        <translation>Videos…</translation>
    </message>
    <message>
        <source>備品（使うもの）</source>
        <translation>Tools (what is needed)</translation>
    </message>
    <message>
        <source>手順（1つに1つの動き）</source>
        <translation>Steps (one action each)</translation>
    </message>
    <message>
        <source>注意（危ないこと）</source>
        <translation>Cautions (dangers)</translation>
    </message>
    <message>
        <source>画像</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>付けると、訓練用のカードに入れません。</source>
        <translation>If set, it is left out of drill cards.</translation>
    </message>
    <message>
        <source> 人</source>
        <translation> needed</translation>
    </message>
    <message>
        <source> 分</source>
        <translation> min</translation>
    </message>
    <message>
        <source>（なし）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>人数は案</source>
        <translation>People: unconfirmed</translation>
    </message>
    <message>
        <source>時間は案</source>
        <translation>Minutes: unconfirmed</translation>
    </message>
</context>
<context>
    <name>CardPages</name>
    <message>
        <source>変わる前のカード</source>
        <translation>Card before</translation>
    </message>
    <message>
        <source>変わった後のカード</source>
        <translation>Card after</translation>
    </message>
    <message>
        <source>カードがありません</source>
        <translation>There is no such card</translation>
    </message>
    <message>
        <source>文が長すぎて、このカードは枠に入りません。</source>
        <translation>The text is too long: this card does not fit its boxes.</translation>
    </message>
    <message>
        <source>{} / {} ページ</source>
        <translation>Page {} of {}</translation>
    </message>
    <message>
        <source>このページはありません</source>
        <translation>There is no such page</translation>
    </message>
    <message>
        <source>{}ページのうち{}ページめ</source>
        <translation>Page {1} of {0}</translation>
    </message>
    <message>
        <source>取り消し線：なくなった文&#x3000;下線：新しい文</source>
        <translation>Struck through: gone. Underlined: new</translation>
    </message>
    <message>
        <source>前のページ</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>次のページ</source>
        <translation>Next page</translation>
    </message>
</context>
<context>
    <name>CautionDialog</name>
    <message>
        <source>注意のくわしい設定</source>
        <translation>Details of the caution</translation>
    </message>
    <message>
        <source>拠点で消せないようにする（固定）</source>
        <translation>Lock: sites cannot remove it</translation>
    </message>
    <message>
        <source>題名の下</source>
        <translation>Under the title</translation>
    </message>
    <message>
        <source>手順{} の前&#x3000;{}</source>
        <translation>Before step {}: {}</translation>
    </message>
    <message>
        <source>（なくなった手順）の前</source>
        <translation>Before a step that is gone</translation>
    </message>
    <message>
        <source>（まだ書いていない注意）</source>
        <translation>(no text yet)</translation>
    </message>
    <message>
        <source>印刷するところ</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>命にかかわる注意は固定してください。拠点では消したり、文を変えたりできなくなります。</source>
        <translation>Lock every caution that lives depend on. Sites can then neither remove it nor change its text.</translation>
    </message>
    <message>
        <source>命にかかわる注意です。拠点では変えられません。区の担当に相談してください。</source>
        <translation>Lives depend on this caution. Sites cannot change it. Ask the ward office.</translation>
    </message>
    <message>
        <source>固定できるのは区だけです。</source>
        <translation>Only the ward can lock it.</translation>
    </message>
</context>
<context>
    <name>ChangesList</name>
    <message>
        <source>変わったところ（カードごと）</source>
        <translation>What changed, card by card</translation>
    </message>
    <message>
        <source>［{}］{}</source>
        <translation>[{}] {}</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>拠点</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>値の名前</source>
        <translation>Fact</translation>
    </message>
    <message>
        <source>前</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>後</source>
        <translation>After</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>すべて選ぶ</source>
        <translation>All</translation>
    </message>
    <message>
        <source>すべて外す</source>
        <translation>None</translation>
    </message>
    <message>
        <source>{}をすべて選ぶ</source>
        <translation>{}: choose all</translation>
    </message>
    <message>
        <source>{}をすべて外す</source>
        <translation>{}: choose none</translation>
    </message>
    <message>
        <source>{} / {} を選択</source>
        <translation>{} of {} chosen</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>（まだ決めていない）</source>
        <translation>(not decided yet)</translation>
    </message>
    <message>
        <source>（なし）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>（すぐ後のカード）</source>
        <translation>(the following card)</translation>
    </message>
    <message>
        <source>（なくなっています。選び直してください）</source>
        <translation>(gone: choose again)</translation>
    </message>
    <message>
        <source>拠点</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>拠点ごとに1つのファイル</source>
        <translation>One file per site</translation>
    </message>
    <message>
        <source>全部を1つのファイルに</source>
        <translation>All in one file</translation>
    </message>
    <message>
        <source>選ぶ…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>変わった拠点だけ作り直す</source>
        <translation>Only sites that have changed</translation>
    </message>
    <message>
        <source>終わったらフォルダーを開く</source>
        <translation>Open the folder when done</translation>
    </message>
    <message>
        <source>拠点を1つ以上選んでください。</source>
        <translation>Choose at least one site.</translation>
    </message>
    <message>
        <source>項目を1つ以上選んでください。</source>
        <translation>Choose at least one section.</translation>
    </message>
    <message>
        <source>片面</source>
        <translation>One side</translation>
    </message>
    <message>
        <source>2ページ目を裏に（長辺とじ）</source>
        <translation>Second page on the back (long edge)</translation>
    </message>
    <message>
        <source>2ページ目を裏に（短辺とじ）</source>
        <translation>Second page on the back (short edge)</translation>
    </message>
    <message>
        <source>現場用（箱に入れる）</source>
        <translation>On site (in the box)</translation>
    </message>
    <message>
        <source>訓練用（鍵や電話をのせない）</source>
        <translation>Drill (no keys, no phones)</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>小学校で習わない漢字</source>
        <translation>Kanji not taught at primary school</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>レイアウト</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>用紙</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>両面</source>
        <translation>Both sides</translation>
    </message>
    <message>
        <source>使うところ</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>ふりがな</source>
        <translation>Furigana</translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>保存先</source>
        <translation>Save in</translation>
    </message>
    <message>
        <source>保存先にある PDF と内容が同じ拠点は、そのままにします。</source>
        <translation>Sites whose PDF in the folder still says the same are left as they are.</translation>
    </message>
    <message>
        <source>保存先のフォルダー</source>
        <translation>Folder to save in</translation>
    </message>
    <message>
        <source>保存先のフォルダーを選ぶ</source>
        <translation>Choose the folder to save in</translation>
    </message>
</context>
<context>
    <name>CommentEdits</name>
    <message>
        <source>意見を済みにする</source>
        <translation>dealing with a comment</translation>
    </message>
    <message>
        <source>意見をもう一度開く</source>
        <translation>opening a comment again</translation>
    </message>
    <message>
        <source>意見の削除</source>
        <translation>removing a comment</translation>
    </message>
    <message>
        <source>直す案の採用</source>
        <translation>using a proposed wording</translation>
    </message>
    <message>
        <source>返事の記入</source>
        <translation>replying</translation>
    </message>
    <message>
        <source>意見の記入</source>
        <translation>commenting</translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>このカードだけ</source>
        <translation>This card only</translation>
    </message>
    <message>
        <source>済んだ意見も見る</source>
        <translation>Also those dealt with</translation>
    </message>
    <message>
        <source>この案にする</source>
        <translation>Use these words</translation>
    </message>
    <message>
        <source>済みにする</source>
        <translation>Mark as done</translation>
    </message>
    <message>
        <source>その場所へ</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>意見を消す</source>
        <translation>Remove comment</translation>
    </message>
    <message>
        <source>意見を加える</source>
        <translation>Add comment</translation>
    </message>
    <message>
        <source>返事を書く</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>（直す案）</source>
        <translation>(proposed wording)</translation>
    </message>
    <message>
        <source>{} {}&#x3000;{}：{}</source>
        <translation>{} {}  {}: {}</translation>
    </message>
    <message>
        <source>キット全体</source>
        <translation>Whole kit</translation>
    </message>
    <message>
        <source>なくなったカード</source>
        <translation>Card that is gone</translation>
    </message>
    <message>
        <source>カード{}</source>
        <translation>Card {}</translation>
    </message>
    <message>
        <source>了承 {}</source>
        <translation>Agreed: {}</translation>
    </message>
    <message>
        <source>直してほしい {}</source>
        <translation>To change: {}</translation>
    </message>
    <message>
        <source>変わる前に見た人 {}</source>
        <translation>Seen before it changed: {}</translation>
    </message>
    <message>
        <source>このカード：{}</source>
        <translation>This card: {}</translation>
    </message>
    <message>
        <source>このカードには、まだ了承の記録がありません。</source>
        <translation>Nobody has agreed to this card yet.</translation>
    </message>
    <message>
        <source>もう一度開く</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>（{}）</source>
        <translation> ({})</translation>
    </message>
    <message>
        <source>そのときの文：「{}」</source>
        <translation>Text then: “{}”</translation>
    </message>
    <message>
        <source>いまの文：</source>
        <translation>Now: </translation>
    </message>
    <message>
        <source>直す案：</source>
        <translation>Proposed: </translation>
    </message>
    <message>
        <source>△ この文は、もうありません。</source>
        <translation>△ This text is gone.</translation>
    </message>
    <message>
        <source>△ 意見のあとに、文が変わっています。そのときの文：「{}」</source>
        <translation>△ The text has changed since. Then: “{}”</translation>
    </message>
    <message>
        <source>意見の一覧</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>選んだ意見</source>
        <translation>The chosen comment</translation>
    </message>
    <message>
        <source>新しい意見か返事</source>
        <translation>New comment or reply</translation>
    </message>
    <message>
        <source>このカードへの意見か、選んだ意見への返事を書きます</source>
        <translation>Write a comment on this card, or a reply to the chosen one</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>追加</source>
        <translation>added</translation>
    </message>
    <message>
        <source>削除</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>変更</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>移動</source>
        <translation>moved</translation>
    </message>
    <message>
        <source>（固定した注意）</source>
        <translation> (locked caution)</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>違いはありません</source>
        <translation>No differences</translation>
    </message>
    <message>
        <source>{}は変わっていません。</source>
        <translation>{} has not changed.</translation>
    </message>
    <message>
        <source>このカードの変わったところ</source>
        <translation>What changed on this card</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>非公開の値も印刷する</source>
        <translation>Print private values too</translation>
    </message>
    <message>
        <source>変更の一覧を PDF に保存…</source>
        <translation>Save list of changes as PDF…</translation>
    </message>
    <message>
        <source>{} に保存しました。開いて印刷してください。</source>
        <translation>Saved as {}. Open it to print.</translation>
    </message>
    <message>
        <source>変更の一覧を保存</source>
        <translation>Save list of changes</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>ページで比べる</source>
        <translation>Compare pages</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>書き直した文</source>
        <translation>Text written anew</translation>
    </message>
    <message>
        <source>取り消し線：{}だけの文&#x3000;下線：{}だけの文</source>
        <translation>Struck through: only {}. Underlined: only {}</translation>
    </message>
    <message>
        <source>{}&#x3000;{}</source>
        <translation>{}  {}</translation>
    </message>
    <message>
        <source>△ まだ</source>
        <translation>△ Open</translation>
    </message>
    <message>
        <source>✓ 書き直し</source>
        <translation>✓ Rewritten</translation>
    </message>
    <message>
        <source>決めること</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>書き直す</source>
        <translation>Write it anew</translation>
    </message>
    <message>
        <source>まだ決めない</source>
        <translation>Decide later</translation>
    </message>
</context>
<context>
    <name>CropDialog</name>
    <message>
        <source>この範囲にする</source>
        <translation>Use this area</translation>
    </message>
    <message>
        <source>全体に戻す</source>
        <translation>Back to the whole picture</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>絵を切り抜く</source>
        <translation>Crop the picture</translation>
    </message>
    <message>
        <source>切り抜く範囲</source>
        <translation>Area to keep</translation>
    </message>
    <message>
        <source>残すところを囲んでください。矢印キーで動き、Shift と矢印キーで大きさが変わります。</source>
        <translation>Frame what to keep. Arrow keys move the frame, Shift and arrow keys change its size.</translation>
    </message>
    <message>
        <source>残るところの見本</source>
        <translation>Preview of what is kept</translation>
    </message>
    <message>
        <source>左を切る</source>
        <translation>Crop the left</translation>
    </message>
    <message>
        <source>上を切る</source>
        <translation>Crop the top</translation>
    </message>
    <message>
        <source>右を切る</source>
        <translation>Crop the right</translation>
    </message>
    <message>
        <source>下を切る</source>
        <translation>Crop the bottom</translation>
    </message>
    <message>
        <source>残るところ</source>
        <translation>What is kept</translation>
    </message>
    <message>
        <source>よこ {:.0f} %、たて {:.0f} %</source>
        <translation>Width {:.0f} %, height {:.0f} %</translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>第{}版</source>
        <translation>Edition {}</translation>
    </message>
    <message>
        <source>版として残す</source>
        <translation>Keep as an edition</translation>
    </message>
    <message>
        <source>残す</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>第 {} 版</source>
        <translation>Edition {}</translation>
    </message>
    <message>
        <source>委員会に出す前</source>
        <translation>Before the committee sees it</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>ひとこと</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>いまの版は承認済みです。新しい版は下書きに戻り、運営委員会の承認をもう一度もらいます。</source>
        <translation>The present edition is approved. A new edition goes back to draft, and the committee must approve it again.</translation>
    </message>
    <message>
        <source>「承認済み」は、運営委員会の承認を記録すると付きます。ここでは選べません。</source>
        <translation>“Approved” is set when the committee&apos;s approval is recorded. It cannot be chosen here.</translation>
    </message>
    <message>
        <source>いまの内容を「{}」という名前で履歴に残します。あとでいつでもこの内容に戻せます。カードには「第{}版」と印刷され、このあと直しても、次に版を残すまで番号は変わりません。</source>
        <translation>Keeps the present content in the history under the name “{}”. You can return to it at any time. Cards are printed with “Edition {}”; the number stays the same, whatever you change, until you keep the next edition.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>書けるか試す</source>
        <translation>Try to write</translation>
    </message>
</context>
<context>
    <name>EditorWindow</name>
    <message>
        <source>見るだけです</source>
        <translation>Viewing only</translation>
    </message>
    <message>
        <source>{} の開設キット</source>
        <translation>Opening kit of {}</translation>
    </message>
    <message>
        <source>カード</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>写しを保存…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>拠点の値</source>
        <translation>Site values</translation>
    </message>
    <message>
        <source>意見</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>{}（{} に保存中）</source>
        <translation>{} (saving to {})</translation>
    </message>
    <message>
        <source>{}（写し：{}）</source>
        <translation>{} (copy: {})</translation>
    </message>
    <message>
        <source>保存しました</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>保存しました：{}</source>
        <translation>Saved: {}</translation>
    </message>
    <message>
        <source>保存できていません</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>保存中…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>意見（{}）</source>
        <translation>Comments ({})</translation>
    </message>
</context>
<context>
    <name>FactChooser</name>
    <message>
        <source>拠点の値を探す</source>
        <translation>Find a site value</translation>
    </message>
    <message>
        <source>拠点の値</source>
        <translation>Site values</translation>
    </message>
    <message>
        <source>↑↓で選び、Enter で入れます。Esc でやめます。</source>
        <translation>↑↓ to choose, Enter to insert, Esc to cancel.</translation>
    </message>
    <message>
        <source>未記入</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>{}&#x3000;（{}）</source>
        <translation>{} ({})</translation>
    </message>
</context>
<context>
    <name>FactDialog</name>
    <message>
        <source>学校に出さない</source>
        <translation>Not for schools</translation>
    </message>
    <message>
        <source>拠点の値を加える</source>
        <translation>Add site value</translation>
    </message>
    <message>
        <source>拠点の値</source>
        <translation>Site values</translation>
    </message>
    <message>
        <source>受付の場所</source>
        <translation>Place of the reception</translation>
    </message>
    <message>
        <source>（まだ決まっていない）</source>
        <translation>(not decided yet)</translation>
    </message>
    <message>
        <source> 文字</source>
        <translation> characters</translation>
    </message>
    <message>
        <source>値が空のカードには、手で書くための線を印刷します。その線に入る文字の数です。</source>
        <translation>While the value is empty, cards print a line to write on. This is how many characters fit on it.</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>この拠点では</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>記入欄の長さ</source>
        <translation>Length of the line to write on</translation>
    </message>
    <message>
        <source>名前を変えられるのは区だけです。</source>
        <translation>Only the ward can change the name.</translation>
    </message>
    <message>
        <source>カードの文に [[名前]] と書くと、そこにこの値を印刷します。</source>
        <translation>Write [[name]] in the text of a card, and the value is printed there.</translation>
    </message>
    <message>
        <source>名前を変えると、カードの文の [[名前]] もすべて変わります。</source>
        <translation>If you change the name, every [[name]] in the cards changes too.</translation>
    </message>
    <message>
        <source>鍵や電話のように、訓練用のカードや学校の教材に出してはいけない値に付けます。</source>
        <translation>For values that must not appear on drill cards or in school material, such as keys and phone numbers.</translation>
    </message>
    <message>
        <source>訓練用のカードや学校の教材に出しません。拠点では外せません。区の担当に相談してください。</source>
        <translation>Not printed on drill cards or in school material. A site cannot change that. Ask the ward office.</translation>
    </message>
</context>
<context>
    <name>FactEdits</name>
    <message>
        <source>元に戻す（{}）</source>
        <translation>Undo ({})</translation>
    </message>
    <message>
        <source>その後に直されていたため、そのままにしました（{}）</source>
        <translation>Changed since, so left as they are ({})</translation>
    </message>
    <message>
        <source>「{}」には書けませんでした。{}。書けなかった値：{}</source>
        <translation>“{}” could not be written. {}. Values not written: {}</translation>
    </message>
    <message>
        <source>{}の{}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>{}「{}」</source>
        <translation>{} “{}”</translation>
    </message>
    <message>
        <source> ほか{}つ</source>
        <translation> and {} more</translation>
    </message>
</context>
<context>
    <name>FactFiles</name>
    <message>
        <source>{} を保存しました。{}</source>
        <translation>Saved {}. {}</translation>
    </message>
    <message>
        <source>拠点の値_{}.xlsx</source>
        <translation>site-facts_{}.xlsx</translation>
    </message>
    <message>
        <source>Excel の表 (*.xlsx)</source>
        <translation>Excel table (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV の表 (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>表を保存</source>
        <translation>Save table</translation>
    </message>
    <message>
        <source>表 (*.xlsx *.csv)</source>
        <translation>Tables (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>取り込む表を選ぶ</source>
        <translation>Choose a table to import</translation>
    </message>
    <message>
        <source>表の取り込み（「{}」）</source>
        <translation>Import of a table (“{}”)</translation>
    </message>
    <message>
        <source>表の取り込み（{}つの値）</source>
        <translation>Import of a table ({} values)</translation>
    </message>
    <message>
        <source>{} から、{}拠点の {}つの値を取り込みました。Ctrl+Z で元に戻せます。</source>
        <translation>Imported from {}: {} sites, {} values. Ctrl+Z takes it back.</translation>
    </message>
</context>
<context>
    <name>FactsMenus</name>
    <message>
        <source>ファイル(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>表を保存…(&amp;S)</source>
        <translation>&amp;Save table…</translation>
    </message>
    <message>
        <source>表を取り込む…(&amp;I)</source>
        <translation>&amp;Import table…</translation>
    </message>
    <message>
        <source>閉じる(&amp;X)</source>
        <translation>E&amp;xit</translation>
    </message>
    <message>
        <source>編集(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>すべて選ぶ(&amp;A)</source>
        <translation>Select &amp;all</translation>
    </message>
    <message>
        <source>探す(&amp;F)</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>表示(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>読み直す(&amp;R)</source>
        <translation>&amp;Read again</translation>
    </message>
</context>
<context>
    <name>FactsModel</name>
    <message>
        <source>拠点の値</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>この拠点では</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>訓練用のカードや学校の教材には出しません。</source>
        <translation>Not printed on drill cards or in school material.</translation>
    </message>
    <message>
        <source>「{}」の記入</source>
        <translation>Entry of “{}”</translation>
    </message>
    <message>
        <source>{}つの値の記入</source>
        <translation>Writing {} values</translation>
    </message>
    <message>
        <source>「{}」を空にする</source>
        <translation>Emptying “{}”</translation>
    </message>
    <message>
        <source>{}つの値を空にする</source>
        <translation>Emptying {} values</translation>
    </message>
    <message>
        <source>「{}」への貼り付け</source>
        <translation>Pasting into “{}”</translation>
    </message>
    <message>
        <source>{}つの値の貼り付け</source>
        <translation>Pasting {} values</translation>
    </message>
    <message>
        <source>（非公開）</source>
        <translation>, private</translation>
    </message>
    <message>
        <source>記入済み</source>
        <translation>Filled</translation>
    </message>
    <message>
        <source>未記入</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>{} {}：{}</source>
        <translation>{} {}: {}</translation>
    </message>
    <message>
        <source>× {}（読めません）</source>
        <translation>× {} (unreadable)</translation>
    </message>
    <message>
        <source>△ {}（いまは書けません）</source>
        <translation>△ {} (locked now)</translation>
    </message>
    <message>
        <source>△ 未記入</source>
        <translation>△ missing</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>値を加える…</source>
        <translation>Add value…</translation>
    </message>
    <message>
        <source>名前などを変える…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>項目ごと消す…</source>
        <translation>Delete entry…</translation>
    </message>
    <message>
        <source>△ まだ決まっていない値が {} つあります。空のままでは記入欄になります。</source>
        <translation>△ Values not decided yet: {}. An empty value prints a line to write on.</translation>
    </message>
    <message>
        <source>すべての値が決まっています。</source>
        <translation>All values are decided.</translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>拠点の値</source>
        <translation>Site values</translation>
    </message>
    <message>
        <source>Delete で値を空にします。Excel の列をコピーして、下へまとめて貼り付けられます。</source>
        <translation>Delete empties a value. A column copied from Excel can be pasted downwards.</translation>
    </message>
    <message>
        <source>コピー</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>切り取り</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>貼り付け</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>値を空にする</source>
        <translation>Empty value</translation>
    </message>
    <message>
        <source>貼り付けた値のうち、後ろの {} つは、下に行がないので入れていません。</source>
        <translation>The last {} of the pasted values were left out: there are no rows below.</translation>
    </message>
    <message>
        <source>拠点</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>「{}」を空にする</source>
        <translation>Emptying “{}”</translation>
    </message>
    <message>
        <source>{}つの値を空にする</source>
        <translation>Emptying {} values</translation>
    </message>
    <message>
        <source>「{}」への貼り付け</source>
        <translation>Pasting into “{}”</translation>
    </message>
    <message>
        <source>{}つの値の貼り付け</source>
        <translation>Pasting {} values</translation>
    </message>
    <message>
        <source>貼り付けた値のうち {} つは、入れる欄がないか、書けない欄なので、入れていません。</source>
        <translation>Pasted values left out, because there is no cell for them or it cannot be written: {}.</translation>
    </message>
    <message>
        <source>拠点の値の表</source>
        <translation>Facts of all sites</translation>
    </message>
</context>
<context>
    <name>FactsWindow</name>
    <message>
        <source>書けません：{}</source>
        <translation>Cannot be written: {}</translation>
    </message>
    <message>
        <source>拠点がありません。</source>
        <translation>There are no sites.</translation>
    </message>
    <message>
        <source>△ 未記入の値が {} つあります（{}拠点のうち {}拠点）。</source>
        <translation>△ Missing values: {} (of {} sites, {} have some).</translation>
    </message>
    <message>
        <source>すべての値が記入されています（{}拠点）。</source>
        <translation>All values are filled in ({} sites).</translation>
    </message>
    <message>
        <source>いまは書けない拠点が {} つあります。</source>
        <translation> Sites that cannot be written now: {}.</translation>
    </message>
    <message>
        <source>いま見えているのは {}拠点です。</source>
        <translation> Sites shown: {}.</translation>
    </message>
    <message>
        <source>{}拠点の、{}種類の値が入ります。</source>
        <translation>Holds {} sites with {} facts.</translation>
    </message>
    <message>
        <source>学校に出さない値も入ります：{}。ほかの人に渡すときは気をつけてください。</source>
        <translation> It also holds values not for schools: {}. Take care when you pass it on.</translation>
    </message>
    <message>
        <source>学校に出さない値は入りません：{}。</source>
        <translation> Left out, as they are not for schools: {}.</translation>
    </message>
    <message>
        <source>{}&#x3000;{}：この拠点にはない値です。</source>
        <translation>{}  {}: this site does not have this fact.</translation>
    </message>
    <message>
        <source>△ 未記入。空のままでは、カードに記入欄が印刷されます。</source>
        <translation>△ missing. While it is empty, the card prints a line to write on.</translation>
    </message>
    <message>
        <source>（学校に出さない値）</source>
        <translation> (not for schools)</translation>
    </message>
    <message>
        <source>{}&#x3000;{}{}：{}</source>
        <translation>{}  {}{}: {}</translation>
    </message>
    <message>
        <source>カード{}「{}」</source>
        <translation>card {} “{}”</translation>
    </message>
    <message>
        <source>どのカードにも印刷されません。</source>
        <translation>It prints on no card.</translation>
    </message>
    <message>
        <source> ほか{}つ</source>
        <translation> and {} more</translation>
    </message>
    <message>
        <source>印刷されるところ：{}{}。</source>
        <translation>Prints on: {}{}.</translation>
    </message>
    <message>
        <source>この拠点は、別の画面で見るだけの状態です。その画面を閉じると、ここで書けます</source>
        <translation>Another window has this site open for viewing only. Close that window to write here</translation>
    </message>
    <message>
        <source>空の値がある拠点だけ</source>
        <translation>Only sites with missing values</translation>
    </message>
    <message>
        <source>ファイルに書いています。書き終わると閉じます。</source>
        <translation>Writing the files. The window closes when that is done.</translation>
    </message>
    <message>
        <source>切り取り</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>コピー</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>貼り付け</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>値を空にする</source>
        <translation>Empty value</translation>
    </message>
    <message>
        <source>拠点の値の表</source>
        <translation>Facts of all sites</translation>
    </message>
    <message>
        <source>拠点、値の名前、値で探す</source>
        <translation>Find a site, a fact or a value</translation>
    </message>
    <message>
        <source>読み書きの進み</source>
        <translation>Progress of reading and writing</translation>
    </message>
    <message>
        <source>欄を選んで書き、Enter キーで下の欄へ進みます。書いた値は、すぐに拠点のファイルに保存されます。</source>
        <translation>Choose a cell, type, and press Enter to go down. Each value is saved in its site&apos;s file at once.</translation>
    </message>
    <message>
        <source>「{}」の記入</source>
        <translation>Entry of “{}”</translation>
    </message>
    <message>
        <source>{}つの値の記入</source>
        <translation>Writing {} values</translation>
    </message>
    <message>
        <source>拠点の値を読んでいます…</source>
        <translation>Reading the facts of all sites…</translation>
    </message>
    <message>
        <source>！ {} 直すか、Esc キーで元に戻してください。</source>
        <translation>! {} Mend it, or press Esc to take it back.</translation>
    </message>
    <message>
        <source> ほか{}件</source>
        <translation> and {} more</translation>
    </message>
    <message>
        <source>分かりました</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>読んでいます %v / %m</source>
        <translation>Reading %v / %m</translation>
    </message>
    <message>
        <source>書いています %v / %m</source>
        <translation>Writing %v / %m</translation>
    </message>
    <message>
        <source>「{}」は、ほかの画面で先に「{}」と書かれていました。確かめて、もう一度書いてください</source>
        <translation>“{}” had meanwhile been set to “{}” elsewhere. Check it and type it again</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>思わぬ問題が起きました。保存できていないものがあるため、画面を閉じずに開発者に連絡してください</source>
        <translation>Something unexpected went wrong. Some work is not saved: do not close the window, and contact the developers</translation>
    </message>
    <message>
        <source>思わぬ問題が起きました。書いたものは残っています。下の詳細を開発者に送ってください</source>
        <translation>Something unexpected went wrong. Your work is kept. Please send the details below to the developers</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>探す言葉を書いてください。</source>
        <translation>Write what to find.</translation>
    </message>
    <message>
        <source>置きかえの取り消し</source>
        <translation>Undo of the replacement</translation>
    </message>
    <message>
        <source>「{}」を消す</source>
        <translation>Removal of “{}”</translation>
    </message>
    <message>
        <source>「{}」を「{}」に置きかえ</source>
        <translation>“{}” replaced by “{}”</translation>
    </message>
    <message>
        <source>置きかえた後に直されたため、そのままにしました。このキットを開いて直してください</source>
        <translation>It was changed after the replacement, so it was left alone. Open this kit and change it there</translation>
    </message>
    <message>
        <source>・{}。</source>
        <translation>- {}.</translation>
    </message>
    <message>
        <source>次は置きかえていません。</source>
        <translation>Not replaced:</translation>
    </message>
    <message>
        <source>{}か所の置きかえを取り消しました。</source>
        <translation>Places changed back: {}.</translation>
    </message>
    <message>
        <source>次は取り消していません。</source>
        <translation>Not changed back:</translation>
    </message>
    <message>
        <source>探しています…（今のところ {}か所）</source>
        <translation>Searching… (places so far: {})</translation>
    </message>
    <message>
        <source>見つかりません。</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>{}か所にあります。</source>
        <translation>Found: places {}.</translation>
    </message>
    <message>
        <source>置きかえたところはありません。</source>
        <translation>Nothing was replaced.</translation>
    </message>
    <message>
        <source>{}か所を置きかえました。</source>
        <translation>Replaced: places {}.</translation>
    </message>
    <message>
        <source>探した後に文が変わりました。もう一度探してください</source>
        <translation>The text changed after the search. Search again</translation>
    </message>
    <message>
        <source>・{}か所{}：{}。</source>
        <translation>- Places: {}{}: {}.</translation>
    </message>
    <message>
        <source>{}つのキットの{}か所から「{}」を消します。よろしいですか。</source>
        <translation>Kits: {}, places: {}. Remove “{}” there?</translation>
    </message>
    <message>
        <source>{}つのキットの{}か所の「{}」を「{}」に置きかえます。よろしいですか。</source>
        <translation>Kits: {}, places: {}. Replace “{}” with “{}” there?</translation>
    </message>
    <message>
        <source>・途中でやめたため、残りの{}つのキットは変えていません。</source>
        <translation>• Stopped early. Kits left unchanged: {}.</translation>
    </message>
    <message>
        <source>・途中でやめたため、残りの{}つのキットは置きかえたままです。</source>
        <translation>• Stopped early. Kits still replaced: {}.</translation>
    </message>
    <message>
        <source>{}つのキットの{}か所にあります。</source>
        <translation>Found. Kits: {}, places: {}.</translation>
    </message>
    <message>
        <source>（ほか{}つ）</source>
        <translation> (and {} more)</translation>
    </message>
    <message>
        <source>読めないキットがあります：{}{}。</source>
        <translation>Some kits cannot be read: {}{}.</translation>
    </message>
    <message>
        <source>{}つのキットの{}か所を置きかえました。</source>
        <translation>Replaced. Kits: {}, places: {}.</translation>
    </message>
    <message>
        <source> ほか{}つ</source>
        <translation> and {} more</translation>
    </message>
    <message>
        <source>（{}{}）</source>
        <translation> ({}{})</translation>
    </message>
    <message>
        <source>・{}：{}。</source>
        <translation>- {}: {}.</translation>
    </message>
    <message>
        <source>まとめて戻すには「今の置きかえを取り消す」を押します。開いているキットは、その画面の「元に戻す」でも戻せます。</source>
        <translation>“Undo this replacement” takes back all of it. A kit that is open can also be taken back with “Undo” in its own window.</translation>
    </message>
    <message>
        <source>キットの画面の「元に戻す」で戻せます。</source>
        <translation>“Undo” in the kit&apos;s window takes it back.</translation>
    </message>
</context>
<context>
    <name>FindForm</name>
    <message>
        <source>このキット</source>
        <translation>This kit</translation>
    </message>
    <message>
        <source>区の基本版とすべての拠点</source>
        <translation>The ward’s kit and all sites</translation>
    </message>
    <message>
        <source>大文字・小文字と全角・半角を区別する</source>
        <translation>Match case and character width</translation>
    </message>
    <message>
        <source>選んだところを置きかえる</source>
        <translation>Replace chosen</translation>
    </message>
    <message>
        <source>すべて置きかえる</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>今の置きかえを取り消す</source>
        <translation>Undo this replacement</translation>
    </message>
    <message>
        <source>探す・置きかえる</source>
        <translation>Find and replace</translation>
    </message>
    <message>
        <source>探す言葉</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>置きかえる言葉</source>
        <translation>Replace by</translation>
    </message>
    <message>
        <source>探すところ</source>
        <translation>Where to search</translation>
    </message>
    <message>
        <source>見つかったところ</source>
        <translation>Places found</translation>
    </message>
    <message>
        <source>置きかえた結果</source>
        <translation>Result of the replacement</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>{}件（{}拠点）</source>
        <translation>{} (sites: {})</translation>
    </message>
    <message>
        <source>。</source>
        <translation>. </translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>もう一度試す</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>別の場所を選ぶ…</source>
        <translation>Choose another place…</translation>
    </message>
    <message>
        <source>わかりました</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>はじめての準備をしています。</source>
        <translation>Getting ready for the first start.</translation>
    </message>
    <message>
        <source>ようこそ。することは3つです。</source>
        <translation>Welcome. There are three things to do.</translation>
    </message>
    <message>
        <source>1. 下の一覧から拠点を選び、Enter キーか「開く」で、カードを書いたり直したりします。</source>
        <translation>1. Choose a site in the list below and press Enter or “Open” to write its cards.</translation>
    </message>
    <message>
        <source>2. 「要確認」（エラーと注意の数）を減らします。鍵の場所など、拠点の値を書きこみます。</source>
        <translation>2. Work off its problems (errors and warnings). Fill in the site values, such as where the keys are.</translation>
    </message>
    <message>
        <source>3. 「カードを印刷…」で PDF を作ります。書いたものは自動で保存されます。</source>
        <translation>3. “Print cards…” makes a PDF. What you write is saved automatically.</translation>
    </message>
    <message>
        <source>準備の進み</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>はじめての準備ができませんでした。</source>
        <translation>The first set-up did not work.</translation>
    </message>
    <message>
        <source>開設キットを用意しています（{} / {}）。</source>
        <translation>Making the opening kits ({} of {}).</translation>
    </message>
    <message>
        <source>{} にキット一式を作れませんでした。{}。</source>
        <translation>The library could not be made in {}. {}.</translation>
    </message>
    <message>
        <source>準備ができました。キット一式は {} にあります。</source>
        <translation>Ready. The library is in {}.</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>はじめての方へ</source>
        <translation>First steps</translation>
    </message>
    <message>
        <source>&lt;b&gt;{}. {}&lt;/b&gt;&lt;br&gt;{}</source>
        <translation>&lt;b&gt;{}. {}&lt;/b&gt;&lt;br&gt;{}</translation>
    </message>
    <message>
        <source>拠点を選んで開く</source>
        <translation>Choose a site and open it</translation>
    </message>
    <message>
        <source>一覧で拠点を選び、Enter キーか「開く」を押します。名前やよみを打つと探せます。</source>
        <translation>Choose a site in the list and press Enter or “Open”. Type a name or its kana to find it.</translation>
    </message>
    <message>
        <source>拠点の値を書く</source>
        <translation>Fill in the site values</translation>
    </message>
    <message>
        <source>鍵の場所や受付の場所など、拠点ごとに違うことを書きます。空のところは記入欄になります。</source>
        <translation>Write what differs from site to site, such as where the keys or the reception are. Empty values print a line to write on.</translation>
    </message>
    <message>
        <source>カードを読み、直す</source>
        <translation>Read the cards and correct them</translation>
    </message>
    <message>
        <source>右に出るのが、印刷される紙です。まちがえても「元に戻す」（Ctrl+Z）で戻ります。</source>
        <translation>On the right is the page as it will print. “Undo” (Ctrl+Z) takes back any mistake.</translation>
    </message>
    <message>
        <source>要確認を見る</source>
        <translation>Look at the problems</translation>
    </message>
    <message>
        <source>エラーは直すまで印刷できません。注意は、印刷の前に見てください。</source>
        <translation>Errors must be mended before printing. Look at the warnings before you print.</translation>
    </message>
    <message>
        <source>印刷して箱に入れる</source>
        <translation>Print and put into the box</translation>
    </message>
    <message>
        <source>「カードを印刷…」で PDF を作り、印刷します。保存は自動です。閉じても消えません。</source>
        <translation>“Print cards…” makes a PDF to print. Saving is automatic. Nothing is lost when you close.</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FormEdits</name>
    <message>
        <source>手順の削除</source>
        <translation>Removal of a step</translation>
    </message>
    <message>
        <source>手順の移動</source>
        <translation>Move of a step</translation>
    </message>
    <message>
        <source>注意の削除</source>
        <translation>Removal of a caution</translation>
    </message>
    <message>
        <source>注意の移動</source>
        <translation>Move of a caution</translation>
    </message>
    <message>
        <source>備品の追加</source>
        <translation>Addition of a tool</translation>
    </message>
    <message>
        <source>備品の移動</source>
        <translation>Move of a tool</translation>
    </message>
    <message>
        <source>備品の記入</source>
        <translation>Entry of a tool</translation>
    </message>
    <message>
        <source>備品の削除</source>
        <translation>Removal of a tool</translation>
    </message>
    <message>
        <source>題名の記入</source>
        <translation>Entry of the title</translation>
    </message>
    <message>
        <source>目的の記入</source>
        <translation>Entry of the purpose</translation>
    </message>
    <message>
        <source>班の選択</source>
        <translation>Choice of the team</translation>
    </message>
    <message>
        <source>人数の記入</source>
        <translation>Entry of the number of people</translation>
    </message>
    <message>
        <source>時間の記入</source>
        <translation>Entry of the minutes</translation>
    </message>
    <message>
        <source>場所の記入</source>
        <translation>Entry of the place</translation>
    </message>
    <message>
        <source>終わりの目安の記入</source>
        <translation>Entry of “done when”</translation>
    </message>
    <message>
        <source>訓練動画の選択</source>
        <translation>Choice of the drill video</translation>
    </message>
    <message>
        <source>次のカードの選択</source>
        <translation>Choice of the next card</translation>
    </message>
    <message>
        <source>学校に出すかどうかの変更</source>
        <translation>Change of “not for schools”</translation>
    </message>
    <message>
        <source>案かどうかの変更</source>
        <translation>Change of “unconfirmed”</translation>
    </message>
    <message>
        <source>手順の記入</source>
        <translation>Entry of a step</translation>
    </message>
    <message>
        <source>注意の記入</source>
        <translation>Entry of a caution</translation>
    </message>
    <message>
        <source>手順の追加</source>
        <translation>Addition of a step</translation>
    </message>
    <message>
        <source>注意の追加</source>
        <translation>Addition of a caution</translation>
    </message>
</context>
<context>
    <name>FuriganaDialog</name>
    <message>
        <source>ふりがなを付ける</source>
        <translation>Add furigana</translation>
    </message>
    <message>
        <source>選んだふりがなを付ける</source>
        <translation>Add chosen furigana</translation>
    </message>
    <message>
        <source>ふりがなを付ける言葉は、このカードにはもうありません。</source>
        <translation>No more words on this card need furigana.</translation>
    </message>
    <message>
        <source>ふりがなのない言葉です。推測の読みは、確かめてから選んでください。
スペースキー：付ける・付けない&#x3000;&#x3000;文字を打つ：読みを直す&#x3000;&#x3000;Enter キー：次の行へ</source>
        <translation>Words without furigana. Check a guessed reading before you choose it.
Space: add or not   Type: correct the reading   Enter: next row</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{}か所のうち、{}か所に付けます。</source>
        <translation>Places: {}, furigana to add: {}.</translation>
    </message>
</context>
<context>
    <name>FuriganaModel</name>
    <message>
        <source>「{}」の読みが分かりません。先に読みを入れてください。</source>
        <translation>The reading of “{}” is not known. Enter a reading first.</translation>
    </message>
    <message>
        <source>「{}」の読みは、ひらがなかカタカナだけで書いてください。</source>
        <translation>Write the reading of “{}” in hiragana or katakana only.</translation>
    </message>
    <message>
        <source>付ける</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>言葉</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>読み</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>読みのもと</source>
        <translation>Source of the reading</translation>
    </message>
    <message>
        <source>同じ言葉「{}」のほか{}か所も、読みを「{}」にしました。</source>
        <translation>The same word “{0}” now reads “{2}” in the other places too ({1}).</translation>
    </message>
    <message>
        <source>付けない</source>
        <translation>Do not add</translation>
    </message>
    <message>
        <source>（読みを入れる）</source>
        <translation>(enter a reading)</translation>
    </message>
    <message>
        <source>直した読み</source>
        <translation>Corrected reading</translation>
    </message>
    <message>
        <source>このキットの読み</source>
        <translation>Reading in this kit</translation>
    </message>
    <message>
        <source>拠点の名前</source>
        <translation>Name of a site</translation>
    </message>
    <message>
        <source>区の辞書</source>
        <translation>Ward&apos;s dictionary</translation>
    </message>
    <message>
        <source>推測・確かめてください</source>
        <translation>Guess: check it</translation>
    </message>
</context>
<context>
    <name>FuriganaTable</name>
    <message>
        <source>ふりがなの候補</source>
        <translation>Suggested furigana</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>この絵にする</source>
        <translation>Use this picture</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>絵を選ぶ</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>言葉で探す（例：トイレ）</source>
        <translation>Find by a Japanese word</translation>
    </message>
    <message>
        <source>絵を探す言葉</source>
        <translation>Words to find a picture by</translation>
    </message>
    <message>
        <source>絵の一覧</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>見つかりません。別の言葉で探してください。</source>
        <translation>Nothing found. Try another word.</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>調べています…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>今と同じです</source>
        <translation>Same as now</translation>
    </message>
    <message>
        <source>（この先は省きました）</source>
        <translation>(the rest is left out)</translation>
    </message>
    <message>
        <source>{} の状態に戻す</source>
        <translation>Back to {}</translation>
    </message>
    <message>
        <source>{} の保存</source>
        <translation>Saved {}</translation>
    </message>
    <message>
        <source>履歴</source>
        <translation>History</translation>
    </message>
    <message>
        <source>左で時点を選ぶと、その時点から今までに変わったところが右に出ます。戻しても今の内容は履歴に残り、「元に戻す」で取り消せます。</source>
        <translation>Choose a moment on the left; the right shows what changed from then to now. If you go back, the present content stays in the history and “Undo” brings it back.</translation>
    </message>
    <message>
        <source>履歴（新しい順）</source>
        <translation>History (newest first)</translation>
    </message>
    <message>
        <source>この時点から今までに変わったところ</source>
        <translation>What changed from then to now</translation>
    </message>
    <message>
        <source>ページで比べる…</source>
        <translation>Compare pages…</translation>
    </message>
    <message>
        <source>この時点に戻す</source>
        <translation>Go back to then</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HistoryTree</name>
    <message>
        <source>いつ</source>
        <translation>When</translation>
    </message>
    <message>
        <source>だれが</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>なにを</source>
        <translation>What</translation>
    </message>
    <message>
        <source>{}～{}</source>
        <translation>{}–{}</translation>
    </message>
    <message>
        <source>{}回の保存</source>
        <translation>{} saves</translation>
    </message>
    <message>
        <source>{month}月{day}日 {time}</source>
        <translation>{month:02}-{day:02} {time}</translation>
    </message>
    <message>
        <source>{year}年{month}月{day}日 {time}</source>
        <translation>{year}-{month:02}-{day:02} {time}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>空の欄の値を消す</source>
        <translation>Empty cells erase values</translation>
    </message>
    <message>
        <source>取り込む</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>表を取り込む：{}</source>
        <translation>Import table: {}</translation>
    </message>
    <message>
        <source>変わる値</source>
        <translation>Values that change</translation>
    </message>
    <message>
        <source>{}拠点の {}つの値が変わります。まだ書いていません。</source>
        <translation>Sites: {}, values that change: {}. Nothing is written yet.</translation>
    </message>
    <message>
        <source>変わる値はありません。</source>
        <translation>No value changes.</translation>
    </message>
    <message>
        <source>表の欄が空なので、前のまま残す値：{}つ。</source>
        <translation> Values kept because their cell is empty: {}.</translation>
    </message>
    <message>
        <source>△ 知らない拠点（取り込みません）：{}</source>
        <translation>△ Unknown sites (not imported): {}</translation>
    </message>
    <message>
        <source>△ 知らない列（取り込みません）：{}</source>
        <translation>△ Unknown columns (not imported): {}</translation>
    </message>
    <message>
        <source>△ いまは書けない拠点（取り込みません）：{}。{}</source>
        <translation>△ Sites that cannot be written now (not imported): {}. {}</translation>
    </message>
    <message>
        <source> ほか{}つ</source>
        <translation> and {} more</translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>画像は1つずつ入れてください（{}個ありました）。</source>
        <translation>Put in one picture at a time (there were {}).</translation>
    </message>
    <message>
        <source>画像がありません。画像をコピーするか、画像のファイルを選んでください。</source>
        <translation>There is no picture. Copy one or choose a picture file.</translation>
    </message>
    <message>
        <source>「{}」を読めません。ファイルがあるか、開いてよいものか確かめてください。</source>
        <translation>“{}” cannot be read. Check that the file is there and that you may open it.</translation>
    </message>
    <message>
        <source>コピーされた画像を読めません。ファイルに保存してから選んでください。</source>
        <translation>The copied picture cannot be read. Save it as a file and choose that.</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>取り込む</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>いま</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>写しを取り込んだあと</source>
        <translation>With the copy taken in</translation>
    </message>
    <message>
        <source>決めるところが、あと {} つあります。すべて決めると取り込めます。</source>
        <translation>{} still to decide. It can be taken in when all are decided.</translation>
    </message>
    <message>
        <source>取り込んだあとも、「元に戻す」で取り消せます。写しのファイルは変わりません。</source>
        <translation>It can be undone afterwards. The copy itself does not change.</translation>
    </message>
    <message>
        <source>手元</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>写し</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>手元の版にする</source>
        <translation>Keep what is here</translation>
    </message>
    <message>
        <source>写しの版にする</source>
        <translation>Take the copy&apos;s</translation>
    </message>
    <message>
        <source>✓ 手元の版</source>
        <translation>✓ As here</translation>
    </message>
    <message>
        <source>✓ 写しの版</source>
        <translation>✓ As in the copy</translation>
    </message>
    <message>
        <source>決めるまで取り込めません</source>
        <translation>It cannot be taken in until this is decided</translation>
    </message>
    <message>
        <source>写しを取り込む</source>
        <translation>Take in a copy</translation>
    </message>
    <message>
        <source>変わるところ</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>決めること（{}）</source>
        <translation>To decide ({})</translation>
    </message>
    <message>
        <source>写しに書かれたことを、いまのキットに合わせます。どちらかだけで変えたところは、両方とも残ります。同じところを両方で変えたときだけ、どちらにするか決めてください。</source>
        <translation>What was written in the copy is joined with the kit as it is now. What only one side changed stays as it was changed. Only where both changed the same place, please decide.</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>× エラー</source>
        <translation>× Error</translation>
    </message>
    <message>
        <source>△ 注意</source>
        <translation>△ Warning</translation>
    </message>
    <message>
        <source>・ ヒント</source>
        <translation>• Hint</translation>
    </message>
    <message>
        <source>訓練動画のアドレスがない</source>
        <translation>Drill video without an address</translation>
    </message>
    <message>
        <source>承認のあとで変わった</source>
        <translation>Changed since its approval</translation>
    </message>
    <message>
        <source>QR コードが細かすぎる</source>
        <translation>QR code too fine</translation>
    </message>
    <message>
        <source>訓練動画の番号が重なっている</source>
        <translation>Two drill videos with the same code</translation>
    </message>
    <message>
        <source>文に改行や制御文字がある</source>
        <translation>Line break or control character in a text</translation>
    </message>
    <message>
        <source>つながる先がない</source>
        <translation>Link that leads nowhere</translation>
    </message>
    <message>
        <source>終わりの目安が空</source>
        <translation>“Done when” is empty</translation>
    </message>
    <message>
        <source>拠点の値が決まっていない</source>
        <translation>Site value not decided</translation>
    </message>
    <message>
        <source>知らない拠点の値が使われている</source>
        <translation>Unknown site value in a text</translation>
    </message>
    <message>
        <source>印刷できない文字がある</source>
        <translation>Character that cannot be printed</translation>
    </message>
    <message>
        <source>「次は」に終わりがない</source>
        <translation>“Next” never ends</translation>
    </message>
    <message>
        <source>手順が多い</source>
        <translation>Many steps</translation>
    </message>
    <message>
        <source>文の印が正しくない</source>
        <translation>Mark in a text is wrong</translation>
    </message>
    <message>
        <source>どの「次は」も来ないカードがある</source>
        <translation>A card that no “next” leads to</translation>
    </message>
    <message>
        <source>カードがない</source>
        <translation>No cards</translation>
    </message>
    <message>
        <source>文が枠に入らない</source>
        <translation>Text does not fit its box</translation>
    </message>
    <message>
        <source>手順がない</source>
        <translation>No steps</translation>
    </message>
    <message>
        <source>アドレスが https でない</source>
        <translation>Address is not https</translation>
    </message>
    <message>
        <source>アドレスが正しくない</source>
        <translation>Address is wrong</translation>
    </message>
    <message>
        <source>画像が使えない</source>
        <translation>Picture cannot be used</translation>
    </message>
    <message>
        <source>まだ答えていない意見がある</source>
        <translation>Comments not answered yet</translation>
    </message>
    <message>
        <source>場所が空</source>
        <translation>Place is empty</translation>
    </message>
    <message>
        <source>訓練用に出せない値が文にある</source>
        <translation>Value not for drills stands in a text</translation>
    </message>
    <message>
        <source>空の手順がある</source>
        <translation>Empty step</translation>
    </message>
    <message>
        <source>手順が長い</source>
        <translation>Long step</translation>
    </message>
    <message>
        <source>班が空</source>
        <translation>Team is empty</translation>
    </message>
    <message>
        <source>題名が長い</source>
        <translation>Long title</translation>
    </message>
    <message>
        <source>題名がない</source>
        <translation>No title</translation>
    </message>
    <message>
        <source>案の値のまま</source>
        <translation>Value still unconfirmed</translation>
    </message>
    <message>
        <source>ファイルを開けない</source>
        <translation>File cannot be opened</translation>
    </message>
    <message>
        <source>訓練動画の公開が終わった</source>
        <translation>Drill video no longer public</translation>
    </message>
    <message>
        <source>訓練動画の公開がもうすぐ終わる</source>
        <translation>Drill video soon no longer public</translation>
    </message>
</context>
<context>
    <name>KitDialogs</name>
    <message>
        <source>ふりがなを付ける</source>
        <translation>Add furigana</translation>
    </message>
    <message>
        <source>班の変更</source>
        <translation>Change of the teams</translation>
    </message>
    <message>
        <source>訓練動画の変更</source>
        <translation>Change of the drill videos</translation>
    </message>
    <message>
        <source>手順の設定</source>
        <translation>Settings of a step</translation>
    </message>
    <message>
        <source>注意の設定</source>
        <translation>Settings of a caution</translation>
    </message>
    <message>
        <source>版の変更</source>
        <translation>Change of the edition</translation>
    </message>
    <message>
        <source>承認の記録</source>
        <translation>recording an approval</translation>
    </message>
    <message>
        <source>意見を書くカードがまだありません。</source>
        <translation>There is no card to write about yet.</translation>
    </message>
    <message>
        <source>この写しには、まだ取り込んでいないところはありません。</source>
        <translation>There is nothing in this copy that has not been taken in.</translation>
    </message>
    <message>
        <source>写しの取り込み</source>
        <translation>taking in a copy</translation>
    </message>
    <message>
        <source>「{}」を項目ごと消しますか。名前も値もなくなります。「元に戻す」で戻せます。</source>
        <translation>Delete the whole entry “{}”? Its name and value go. Undo brings it back.</translation>
    </message>
    <message>
        <source>拠点の値の削除</source>
        <translation>Removal of a site value</translation>
    </message>
    <message>
        <source>拠点の値の追加</source>
        <translation>Addition of a site value</translation>
    </message>
    <message>
        <source>拠点の値の変更</source>
        <translation>Change of a site value</translation>
    </message>
    <message>
        <source>いま</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>KitMenus</name>
    <message>
        <source>操作</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>ファイル(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>編集(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>カード(&amp;C)</source>
        <translation>&amp;Card</translation>
    </message>
    <message>
        <source>表示(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>ヘルプ(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>やり直す</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>印刷…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>版として残す…</source>
        <translation>Keep as an edition…</translation>
    </message>
    <message>
        <source>カードごとに意見を書く…</source>
        <translation>Write comments card by card…</translation>
    </message>
    <message>
        <source>承認を記録する…</source>
        <translation>Record approval…</translation>
    </message>
    <message>
        <source>履歴…</source>
        <translation>History…</translation>
    </message>
    <message>
        <source>運営委員会(&amp;M)</source>
        <translation>Co&amp;mmittee</translation>
    </message>
    <message>
        <source>写しを保存…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>写しを取り込む…</source>
        <translation>Take in a copy…</translation>
    </message>
    <message>
        <source>拠点一覧を出す</source>
        <translation>Show the list of sites</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>探す・置きかえる…</source>
        <translation>Find and replace…</translation>
    </message>
    <message>
        <source>次の要確認へ</source>
        <translation>Next problem</translation>
    </message>
    <message>
        <source>選んだものをコピー</source>
        <translation>Copy selection</translation>
    </message>
    <message>
        <source>選んだものを切り取り</source>
        <translation>Cut selection</translation>
    </message>
    <message>
        <source>選んだ所の後に貼り付け</source>
        <translation>Paste after selection</translation>
    </message>
    <message>
        <source>この拠点で使わない…</source>
        <translation>Not used at this site…</translation>
    </message>
    <message>
        <source>また使う</source>
        <translation>Use again</translation>
    </message>
    <message>
        <source>新しいカード</source>
        <translation>New card</translation>
    </message>
    <message>
        <source>新しい項目…</source>
        <translation>New section…</translation>
    </message>
    <message>
        <source>項目の設定…</source>
        <translation>Section settings…</translation>
    </message>
    <message>
        <source>複製</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>上へ</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下へ</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>消す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>ふりがなを付ける…</source>
        <translation>Add furigana…</translation>
    </message>
    <message>
        <source>班の一覧…</source>
        <translation>Teams…</translation>
    </message>
    <message>
        <source>訓練動画の一覧…</source>
        <translation>Drill videos…</translation>
    </message>
    <message>
        <source>意見を聞くページを保存…</source>
        <translation>Save page for comments…</translation>
    </message>
    <message>
        <source>意見を書く紙を保存…</source>
        <translation>Save paper for comments…</translation>
    </message>
    <message>
        <source>届いた回答を取り込む…</source>
        <translation>Take in answers…</translation>
    </message>
    <message>
        <source>会議の記録を保存…</source>
        <translation>Save record of the meeting…</translation>
    </message>
    <message>
        <source>見本を大きく</source>
        <translation>Enlarge preview</translation>
    </message>
    <message>
        <source>見本を小さく</source>
        <translation>Shrink preview</translation>
    </message>
    <message>
        <source>見本の次のページ</source>
        <translation>Next page of the preview</translation>
    </message>
    <message>
        <source>見本の前のページ</source>
        <translation>Previous page of the preview</translation>
    </message>
    <message>
        <source>はじめての方へ</source>
        <translation>First steps</translation>
    </message>
    <message>
        <source>このプログラムについて</source>
        <translation>About this program</translation>
    </message>
</context>
<context>
    <name>KitPath</name>
    <message>
        <source>開設キット (*.kit)</source>
        <translation>Opening kit (*.kit)</translation>
    </message>
    <message>
        <source>取り込む写しを選ぶ</source>
        <translation>Choose the copy to take in</translation>
    </message>
    <message>
        <source>これは、いま開いているファイルです。写しを選んでください。</source>
        <translation>This is the file that is open now. Please choose a copy.</translation>
    </message>
</context>
<context>
    <name>KitTree</name>
    <message>
        <source>（まだ書いていません）</source>
        <translation>(nothing written yet)</translation>
    </message>
    <message>
        <source>{}（使わない）</source>
        <translation>{} (not used)</translation>
    </message>
</context>
<context>
    <name>KitTreeView</name>
    <message>
        <source>項目・カード・手順</source>
        <translation>Sections, cards, steps</translation>
    </message>
    <message>
        <source>書くところへ	F2</source>
        <translation>Go to the field	F2</translation>
    </message>
    <message>
        <source>コピー	Ctrl+C</source>
        <translation>Copy	Ctrl+C</translation>
    </message>
    <message>
        <source>切り取り	Ctrl+X</source>
        <translation>Cut	Ctrl+X</translation>
    </message>
    <message>
        <source>後に貼り付け	Ctrl+V</source>
        <translation>Paste after	Ctrl+V</translation>
    </message>
    <message>
        <source>複製	Ctrl+D</source>
        <translation>Duplicate	Ctrl+D</translation>
    </message>
    <message>
        <source>消す	Del</source>
        <translation>Remove	Del</translation>
    </message>
    <message>
        <source>上へ	Alt+↑</source>
        <translation>Up	Alt+↑</translation>
    </message>
    <message>
        <source>下へ	Alt+↓</source>
        <translation>Down	Alt+↓</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>箱のラベル A4 横</source>
        <translation>Box label, A4 landscape</translation>
    </message>
    <message>
        <source>カード A4 横</source>
        <translation>Cards, A4 landscape</translation>
    </message>
    <message>
        <source>カード A5 横</source>
        <translation>Cards, A5 landscape</translation>
    </message>
    <message>
        <source>流れのポスター A3 横</source>
        <translation>Flow poster, A3 landscape</translation>
    </message>
    <message>
        <source>中身の一覧 A4 縦</source>
        <translation>List of contents, A4 portrait</translation>
    </message>
    <message>
        <source>首から下げるカード A6 縦</source>
        <translation>Card for a lanyard, A6 portrait</translation>
    </message>
    <message>
        <source>項目のチェック表 A4 縦</source>
        <translation>Section checklist, A4 portrait</translation>
    </message>
    <message>
        <source>標識 A3 縦（12 m 先から）</source>
        <translation>Sign, A3 portrait (from 12 m)</translation>
    </message>
    <message>
        <source>標識 A4 縦（10 m 先から）</source>
        <translation>Sign, A4 portrait (from 10 m)</translation>
    </message>
</context>
<context>
    <name>LengthMeter</name>
    <message>
        <source>題名の長さ</source>
        <translation>Length of the title</translation>
    </message>
    <message>
        <source>題名がありません</source>
        <translation>No title</translation>
    </message>
    <message>
        <source>{}文字&#x3000;ひと目で読めます</source>
        <translation>Length {}: good</translation>
    </message>
    <message>
        <source>{}文字&#x3000;長めです（10文字ほどに）</source>
        <translation>Length {}: aim for 10</translation>
    </message>
    <message>
        <source>{}文字&#x3000;長すぎます（10文字ほどに）</source>
        <translation>Length {}: too long</translation>
    </message>
</context>
<context>
    <name>LibraryWindows</name>
    <message>
        <source>拠点の一覧を選ぶ</source>
        <translation>Choose a list of sites</translation>
    </message>
    <message>
        <source>拠点の一覧 (*.csv)</source>
        <translation>Lists of sites (*.csv)</translation>
    </message>
</context>
<context>
    <name>LinesEditor</name>
    <message>
        <source>1つ上へ	Alt+↑</source>
        <translation>Move up	Alt+↑</translation>
    </message>
    <message>
        <source>1つ下へ	Alt+↓</source>
        <translation>Move down	Alt+↓</translation>
    </message>
    <message>
        <source>消す</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>LookMenu</name>
    <message>
        <source>文字の大きさ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>パソコンの設定に合わせる</source>
        <translation>As the computer is set</translation>
    </message>
    <message>
        <source>明るい</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>暗い</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>画面の色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>言葉 (Language)</source>
        <translation>Language (言葉)</translation>
    </message>
</context>
<context>
    <name>MarkedField</name>
    <message>
        <source>ふりがな…</source>
        <translation>Furigana…</translation>
    </message>
    <message>
        <source>強調</source>
        <translation>Emphasis</translation>
    </message>
    <message>
        <source>拠点の値を入れる…</source>
        <translation>Insert site value…</translation>
    </message>
</context>
<context>
    <name>MissingLibrary</name>
    <message>
        <source>フォルダー {} に、キット一式がありません。</source>
        <translation>The folder {} holds no kits.</translation>
    </message>
    <message>
        <source>起動のときに --library か KITBUILDER_LIBRARY で指定されたフォルダーです。USB メモリーやネットワークにあるときは、つながっているか確かめて、もう一度開いてください。はじめて使うフォルダーなら「ここに新しく作る」を押してください。</source>
        <translation>This folder was named at the start by --library or KITBUILDER_LIBRARY. If it is on a USB stick or a network, check the connection and open again. If you use it for the first time, press “Make new kits here”.</translation>
    </message>
    <message>
        <source>ここに新しく作る</source>
        <translation>Make new kits here</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>この拠点では使わないカードなので、印刷しません。</source>
        <translation>This site does not use this card, so it is not printed.</translation>
    </message>
    <message>
        <source>文が長すぎて、このカードは枠に入りません。</source>
        <translation>The text is too long: this card does not fit its boxes.</translation>
    </message>
    <message>
        <source>カードの見本</source>
        <translation>Preview of the card</translation>
    </message>
    <message>
        <source>印刷されるカード。押すとその文へ行きます</source>
        <translation>The card as it prints. Click a text to go to its field</translation>
    </message>
    <message>
        <source>前のページ</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>次のページ</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>{} / {} ページ</source>
        <translation>Page {} of {}</translation>
    </message>
</context>
<context>
    <name>PictureEdits</name>
    <message>
        <source>画像の変更</source>
        <translation>Change of the picture</translation>
    </message>
    <message>
        <source>画像を外す</source>
        <translation>Removal of the picture</translation>
    </message>
    <message>
        <source>画像の説明の記入</source>
        <translation>Entry of the picture description</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>絵を選ぶ…</source>
        <translation>Pictures…</translation>
    </message>
    <message>
        <source>ファイルから…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <source>貼り付け</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>切り抜く…</source>
        <translation>Crop…</translation>
    </message>
    <message>
        <source>左へ回す</source>
        <translation>Rotate left</translation>
    </message>
    <message>
        <source>右へ回す</source>
        <translation>Rotate right</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>絵の説明（何が描いてあるか）</source>
        <translation>Description (what the picture shows)</translation>
    </message>
    <message>
        <source>画像 (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>画像のファイルを選ぶ</source>
        <translation>Choose a picture file</translation>
    </message>
    <message>
        <source>ここで離すと入ります</source>
        <translation>Drop it here</translation>
    </message>
    <message>
        <source>絵の説明</source>
        <translation>Picture description</translation>
    </message>
    <message>
        <source>絵</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>この画像は表示できません。入れ直してください。</source>
        <translation>This picture cannot be shown. Put it in again.</translation>
    </message>
    <message>
        <source>絵はありません</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>{}
ここに画像を落とすか
ボタンで選んでください</source>
        <translation>{}
Drop a picture here
or choose with a button</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>PDF を作る(&amp;P)</source>
        <translation>Make &amp;PDF</translation>
    </message>
    <message>
        <source>プリンターで印刷…(&amp;R)</source>
        <translation>P&amp;rint on a printer…</translation>
    </message>
    <message>
        <source>フォルダーを開く(&amp;O)</source>
        <translation>&amp;Open folder</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>保存先のフォルダーを選んでください。</source>
        <translation>Choose a folder to save in.</translation>
    </message>
    <message>
        <source>%v / %m</source>
        <translation>%v / %m</translation>
    </message>
    <message>
        <source>このパソコンにはプリンターがありません。プリンターをつなぐか、「PDF を作る」で作った PDF を、プリンターのあるパソコンで印刷してください。</source>
        <translation>This computer has no printer. Connect one, or use “Make PDF” and print the PDF on a computer that has a printer.</translation>
    </message>
    <message>
        <source>ページを用意しています… %v / %m</source>
        <translation>Preparing the pages… %v / %m</translation>
    </message>
    <message>
        <source>カードを印刷</source>
        <translation>Print cards</translation>
    </message>
    <message>
        <source>見本を用意しています…</source>
        <translation>Preparing the preview…</translation>
    </message>
    <message>
        <source>できたページを確かめています… %v / %m</source>
        <translation>Checking the finished pages… %v / %m</translation>
    </message>
    <message>
        <source>できたページに問題があります。下の「お知らせ」を見てください。</source>
        <translation>Something is wrong on the finished pages. See the messages below.</translation>
    </message>
    <message>
        <source>%v / %m ページ</source>
        <translation>Page %v of %m</translation>
    </message>
</context>
<context>
    <name>PrintMachine</name>
    <message>
        <source>保存先を選ぶ</source>
        <translation>Choose where to save</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>白黒で見る</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>見本：{}</source>
        <translation>Preview: {}</translation>
    </message>
    <message>
        <source>印刷するページの見本</source>
        <translation>Preview of the pages to print</translation>
    </message>
    <message>
        <source>前のページ</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>次のページ</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>{} / {}</source>
        <translation>{} / {}</translation>
    </message>
    <message>
        <source>{}ページのうち{}ページめ</source>
        <translation>Page {1} of {0}</translation>
    </message>
</context>
<context>
    <name>PrintReport</name>
    <message>
        <source>印刷した日を、拠点の一覧に記録できませんでした。{}</source>
        <translation>The day of printing could not be noted in the list of sites. {}</translation>
    </message>
    <message>
        <source>・{}。</source>
        <translation>- {}.</translation>
    </message>
    <message>
        <source>次の拠点は、直すまで印刷できません。</source>
        <translation>These sites cannot be printed until they are mended.</translation>
    </message>
    <message>
        <source>できたページに問題があります。使わないでください。</source>
        <translation>Something is wrong on the finished pages. Do not use them.</translation>
    </message>
    <message>
        <source>できたページを確かめられませんでした。{}</source>
        <translation>The finished pages could not be checked. {}</translation>
    </message>
    <message>
        <source>できたページは、確かめている途中で中止しました。</source>
        <translation>Checking the finished pages was stopped.</translation>
    </message>
    <message>
        <source>できたページを確かめました（QR コード {}）。問題はありません。</source>
        <translation>The finished pages were checked (QR codes: {}). Nothing is wrong.</translation>
    </message>
    <message>
        <source>・{} {}ページ：{}</source>
        <translation>• {} page {}: {}</translation>
    </message>
    <message>
        <source>{}ページをプリンターに送りました。</source>
        <translation>Pages sent to the printer: {}.</translation>
    </message>
    <message>
        <source>プリンターには何も送っていません。</source>
        <translation>Nothing was sent to the printer.</translation>
    </message>
    <message>
        <source>中止しました。プリンターには何も送っていません。</source>
        <translation>Stopped. Nothing was sent to the printer.</translation>
    </message>
    <message>
        <source>中止しました。プリンターに送った{}ページは、出てくることがあります。</source>
        <translation>Stopped. Pages already sent to the printer ({}) may still come out.</translation>
    </message>
    <message>
        <source>中止しました。</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>ファイルは書いていません。</source>
        <translation>No file was written.</translation>
    </message>
    <message>
        <source>{}拠点、{}ページを1つのファイルに書きました。</source>
        <translation>Written to one file: sites {}, pages {}.</translation>
    </message>
    <message>
        <source>書き終えた{}拠点、{}ページのファイルは残っています。</source>
        <translation>Files already finished are kept: sites {}, pages {}.</translation>
    </message>
    <message>
        <source>{}拠点、{}ページを書きました。</source>
        <translation>Written: sites {}, pages {}.</translation>
    </message>
    <message>
        <source>{}拠点は変わっていないので、そのままにしました。</source>
        <translation>Sites that have not changed and were left as they are: {}.</translation>
    </message>
    <message>
        <source>印刷していません：{}。</source>
        <translation>Not printed: {}.</translation>
    </message>
    <message>
        <source>あとで見ておくとよいところ（要確認に詳しく出ます）：</source>
        <translation>Worth a look later (details are under the problems):</translation>
    </message>
    <message>
        <source>書きこむ欄にした拠点の値 {}件</source>
        <translation>site values left as lines to write on: {}</translation>
    </message>
    <message>
        <source>ほかの注意 {}件</source>
        <translation>other warnings: {}</translation>
    </message>
    <message>
        <source>・{}&#x3000;{}</source>
        <translation>- {}: {}</translation>
    </message>
</context>
<context>
    <name>Printer</name>
    <message>
        <source>プリンター「{}」が印刷を受け付けません。電源と紙とつなぎ方を確かめて、もう一度印刷してください</source>
        <translation>The printer “{}” accepts nothing. Check its power, paper and cable, then print again</translation>
    </message>
    <message>
        <source>このプリンターは {} の用紙を使えません。別のプリンターか、別のレイアウトを選んでください</source>
        <translation>This printer cannot use {} paper. Choose another printer or another layout</translation>
    </message>
</context>
<context>
    <name>ProblemsList</name>
    <message>
        <source>このカードだけ</source>
        <translation>This card only</translation>
    </message>
    <message>
        <source>気づきも見る</source>
        <translation>Hints too</translation>
    </message>
    <message>
        <source>{}&#x3000;{}：{}。{}。</source>
        <translation>{}  {}: {}. {}.</translation>
    </message>
    <message>
        <source>エラー</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>気づき</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>要確認</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>選ぶと、その場所へ行きます。</source>
        <translation>Choose one to go there.</translation>
    </message>
    <message>
        <source>要確認&#x3000;エラー {}・注意 {}</source>
        <translation>Problems: errors {}, warnings {}</translation>
    </message>
    <message>
        <source>直す：{}</source>
        <translation>Mend: {}</translation>
    </message>
</context>
<context>
    <name>Punctuation</name>
    <message>
        <source>{}。</source>
        <translation>{}.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>「{}」</source>
        <translation>“{}”</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>ふりがな</source>
        <translation>Furigana</translation>
    </message>
    <message>
        <source>読み（ひらがな）</source>
        <translation>Reading (hiragana)</translation>
    </message>
    <message>
        <source>言葉</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>ふりがなを付ける</source>
        <translation>Add furigana</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>ふりがなを外す</source>
        <translation>Remove furigana</translation>
    </message>
    <message>
        <source>読みは、ひらがなで書いてください。</source>
        <translation>Write the reading in hiragana.</translation>
    </message>
    <message>
        <source>推測した読みです。正しいか確かめてください。</source>
        <translation>This reading is a guess. Check that it is right.</translation>
    </message>
    <message>
        <source>空にすると、ふりがなを外します。</source>
        <translation>Leave it empty to remove the furigana.</translation>
    </message>
</context>
<context>
    <name>RemarksTable</name>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>意見</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>新しい文の案</source>
        <translation>Instead</translation>
    </message>
    <message>
        <source>意見を書く表</source>
        <translation>Lines for comments</translation>
    </message>
</context>
<context>
    <name>Replacement</name>
    <message>
        <source>代わりに使うもの</source>
        <translation>Used instead</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>外さない</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>先に「外す」か「外さない」を選んでください</source>
        <translation>Choose “Remove” or “Keep” first</translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>ヒントも出す</source>
        <translation>Hints too</translation>
    </message>
    <message>
        <source>一覧をコピーしました。メールや文書に貼り付けられます。</source>
        <translation>The list was copied. It can be pasted into mails and documents.</translation>
    </message>
    <message>
        <source>{} に書きました。</source>
        <translation>Written to {}.</translation>
    </message>
    <message>
        <source>要確認_{}.csv</source>
        <translation>problems_{}.csv</translation>
    </message>
    <message>
        <source>一覧を保存</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>表のファイル (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>要確認のまとめ（{}拠点）</source>
        <translation>Problems (sites: {})</translation>
    </message>
    <message>
        <source>拠点ごと</source>
        <translation>By site</translation>
    </message>
    <message>
        <source>内容ごと</source>
        <translation>By kind</translation>
    </message>
    <message>
        <source>まとめ方</source>
        <translation>Grouping</translation>
    </message>
    <message>
        <source>拠点、場所、内容で探す</source>
        <translation>Find by site, place or content</translation>
    </message>
    <message>
        <source>要確認を探す</source>
        <translation>Find problems</translation>
    </message>
    <message>
        <source>調べた拠点の数</source>
        <translation>Sites looked at</translation>
    </message>
    <message>
        <source>要確認の一覧</source>
        <translation>List of problems</translation>
    </message>
    <message>
        <source>程度</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>拠点</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>すること</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>その場所へ行く</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>すべての拠点を調べる</source>
        <translation>Look at all sites</translation>
    </message>
    <message>
        <source>CSV で保存…</source>
        <translation>Save as CSV…</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>一覧をコピー</source>
        <translation>Copy list</translation>
    </message>
    <message>
        <source>一覧を文字としてコピーします。メールや文書に貼り付けられます。</source>
        <translation>Copies the list as text, to be pasted into mails and documents.</translation>
    </message>
    <message>
        <source>{}&#x3000;（{}拠点中 {}拠点）</source>
        <translation>{0} (at {2} of {1} sites)</translation>
    </message>
    <message>
        <source>「{}」のある要確認はありません。</source>
        <translation>No problem has “{}” in it.</translation>
    </message>
    <message>
        <source>要確認はありません（調べた拠点 {}）。</source>
        <translation>No problems (sites looked at: {}).</translation>
    </message>
    <message>
        <source>{}&#x3000;{}：{}。{}。</source>
        <translation>{}  {}: {}. {}.</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>［置きかえません］</source>
        <translation>[not replaced]</translation>
    </message>
</context>
<context>
    <name>ReviewForm</name>
    <message>
        <source>了承(&amp;A)</source>
        <translation>&amp;Agreed</translation>
    </message>
    <message>
        <source>直してほしい(&amp;D)</source>
        <translation>Shoul&amp;d be changed</translation>
    </message>
    <message>
        <source>印を消す</source>
        <translation>Clear tick</translation>
    </message>
    <message>
        <source>紙の記号が「{}」と違う</source>
        <translation>Letters on paper: not “{}”</translation>
    </message>
    <message>
        <source>了承</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>直してほしい</source>
        <translation>Should be changed</translation>
    </message>
    <message>
        <source>印なし</source>
        <translation>no tick</translation>
    </message>
    <message>
        <source>記録済み：{}、意見 {}つ</source>
        <translation>Recorded: {}, comments: {}</translation>
    </message>
    <message>
        <source>意見を言った人</source>
        <translation>Who says this</translation>
    </message>
    <message>
        <source>副委員長など</source>
        <translation>Vice chair, …</translation>
    </message>
    <message>
        <source>名前(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>役(&amp;R)</source>
        <translation>&amp;Role</translation>
    </message>
    <message>
        <source>紙を作ったあとに、このカードが変わっています。返事は、前の文への返事として残ります。</source>
        <translation>The card has changed since the paper was printed. The answer is kept as one to the earlier text.</translation>
    </message>
</context>
<context>
    <name>ReviewPapers</name>
    <message>
        <source>意見を聞くページを保存</source>
        <translation>Save page for comments</translation>
    </message>
    <message>
        <source>ページ (*.html)</source>
        <translation>Page (*.html)</translation>
    </message>
    <message>
        <source>意見を書く紙を保存</source>
        <translation>Save paper for comments</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>会議の記録を保存</source>
        <translation>Save record of the meeting</translation>
    </message>
    <message>
        <source>回答 (*.json *.txt *.eml);;すべてのファイル (*)</source>
        <translation>Answers (*.json *.txt *.eml);;All files (*)</translation>
    </message>
    <message>
        <source>届いた回答を選ぶ（いくつでも）</source>
        <translation>Choose answers that came (any number)</translation>
    </message>
    <message>
        <source>{}：{}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>回答の取り込み</source>
        <translation>Answers taken in</translation>
    </message>
    <message>
        <source>ほかに{}つのファイル。</source>
        <translation>Other files: {}.</translation>
    </message>
    <message>
        <source>読めない回答がありました。ほかの{}つは取り込みました。
{}</source>
        <translation>Some answers could not be read. Others taken in: {}.
{}</translation>
    </message>
    <message>
        <source>{}つの回答を読みました。新しいものはありません。</source>
        <translation>Answers read: {}. There is nothing new.</translation>
    </message>
    <message>
        <source>{}つの回答を取り込みました。新しい意見 {}、了承などの印 {}。</source>
        <translation>Answers taken in: {}. New comments: {}, ticks: {}.</translation>
    </message>
    <message>
        <source>{} はもうあります。置きかえますか。</source>
        <translation>{} is already there. Replace it?</translation>
    </message>
    <message>
        <source>非公開のカードや値（鍵の場所、電話番号など）も入れますか。
「いいえ」なら入れません。「はい」は、渡す人が決まっているときだけにしてください。</source>
        <translation>Include restricted cards and values (key places, telephone numbers)?
“No” leaves them out. Choose “Yes” only if you know who will get it.</translation>
    </message>
    <message>
        <source>保存しました：{}</source>
        <translation>Saved: {}</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>◀ 前のカード</source>
        <translation>◀ Previous card</translation>
    </message>
    <message>
        <source>次のカード ▶</source>
        <translation>Next card ▶</translation>
    </message>
    <message>
        <source>記録して次へ</source>
        <translation>Record and go on</translation>
    </message>
    <message>
        <source>次の人</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>これが最後のカードです。ほかの人の分は「次の人」から書けます。</source>
        <translation>This is the last card. Press “Next person” for what somebody else says.</translation>
    </message>
    <message>
        <source>まだ記録していない意見があります。捨てて閉じますか。</source>
        <translation>There are comments that are not recorded yet. Discard them and close?</translation>
    </message>
    <message>
        <source>意見の記入</source>
        <translation>commenting</translation>
    </message>
    <message>
        <source>カード{} {}（{}/{}）</source>
        <translation>Card {} {} ({}/{})</translation>
    </message>
    <message>
        <source>カードごとに意見を書く</source>
        <translation>Comments card by card</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>中止(&amp;C)</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>中止しています…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>印刷の進み</source>
        <translation>Printing progress</translation>
    </message>
</context>
<context>
    <name>SaveCopy</name>
    <message>
        <source>これは、いま開いているファイルです。別の名前か、別のフォルダーにしてください。</source>
        <translation>This is the file that is open now. Choose another name or folder.</translation>
    </message>
    <message>
        <source>写しを保存しました：{}</source>
        <translation>Copy saved: {}</translation>
    </message>
    <message>
        <source>写しを保存</source>
        <translation>Save a copy</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>学校に出さない値も入れる</source>
        <translation>Include values not for schools</translation>
    </message>
    <message>
        <source>表を保存</source>
        <translation>Save table</translation>
    </message>
    <message>
        <source>保存先を選ぶ…</source>
        <translation>Choose where…</translation>
    </message>
    <message>
        <source>すべての拠点の値を、Excel などで開ける表にします。書いた表は「表を取り込む」で戻せます。</source>
        <translation>Saves the facts of all sites as a table for Excel and the like. “Import table” takes the filled-in table back.</translation>
    </message>
    <message>
        <source>読めない拠点 {} つは入りません。</source>
        <translation>Left out, because they cannot be read: {} sites.</translation>
    </message>
</context>
<context>
    <name>SaveElsewhere</name>
    <message>
        <source>別の場所に保存</source>
        <translation>Save elsewhere</translation>
    </message>
    <message>
        <source>保存できていません。{}。書いたものは画面に残っています。</source>
        <translation>Not saved. {}. Your work stays on the screen.</translation>
    </message>
    <message>
        <source>もう一度保存する</source>
        <translation>Save again</translation>
    </message>
    <message>
        <source>別の場所に保存…</source>
        <translation>Save elsewhere…</translation>
    </message>
    <message>
        <source>いまは {} に書いています。元の場所が使えるようになったら「元の場所に戻す」を押してください。</source>
        <translation>Now writing to {}. When the original place can be used again, press “Go back to the original place”.</translation>
    </message>
    <message>
        <source>元の場所に戻す</source>
        <translation>Go back to the original place</translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Excel の表 (*.xlsx)</source>
        <translation>Excel table (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV の表 (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>拠点の一覧_{}.xlsx</source>
        <translation>sites_{}.xlsx</translation>
    </message>
    <message>
        <source>一覧を保存</source>
        <translation>Save list</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>拠点の名前、よみ、住所で探す</source>
        <translation>Find a site by name, kana or address</translation>
    </message>
    <message>
        <source>拠点を探す</source>
        <translation>Find a site</translation>
    </message>
</context>
<context>
    <name>SectionDialog</name>
    <message>
        <source>項目の設定</source>
        <translation>Section settings</translation>
    </message>
    <message>
        <source>項目の名前</source>
        <translation>Section name</translation>
    </message>
    <message>
        <source>項目の名前を書いてください</source>
        <translation>Please write the section’s name</translation>
    </message>
    <message>
        <source>今の絵</source>
        <translation>Present icon</translation>
    </message>
    <message>
        <source>絵</source>
        <translation>Icon</translation>
    </message>
    <message>
        <source>今の色</source>
        <translation>Present colour</translation>
    </message>
    <message>
        <source>色</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>どの色も、白い字が読め、白黒のコピーでも濃さが違います。</source>
        <translation>White letters can be read on each colour, and each has its own shade of grey in copies.</translation>
    </message>
    <message>
        <source>カードの帯の見本</source>
        <translation>Sample of the card’s band</translation>
    </message>
    <message>
        <source>（名前）</source>
        <translation>(name)</translation>
    </message>
</context>
<context>
    <name>SectionLooks</name>
    <message>
        <source>はじめ</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>本部</source>
        <translation>Headquarters</translation>
    </message>
    <message>
        <source>点検</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>受付</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>トイレ</source>
        <translation>Toilet</translation>
    </message>
    <message>
        <source>情報</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>電気</source>
        <translation>Power</translation>
    </message>
    <message>
        <source>備品</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>班</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>そのほか</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>黒</source>
        <translation>Black</translation>
    </message>
    <message>
        <source>藍</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>こげ茶</source>
        <translation>Dark brown</translation>
    </message>
    <message>
        <source>紺</source>
        <translation>Navy</translation>
    </message>
    <message>
        <source>灰</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>からし</source>
        <translation>Mustard</translation>
    </message>
    <message>
        <source>紫</source>
        <translation>Purple</translation>
    </message>
    <message>
        <source>茶</source>
        <translation>Brown</translation>
    </message>
    <message>
        <source>緑</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>青緑</source>
        <translation>Teal</translation>
    </message>
    <message>
        <source>青</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>草</source>
        <translation>Grass</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source> ほか{count}か所</source>
        <translation> and {count} more</translation>
    </message>
    <message>
        <source>10文字ほどにしてください</source>
        <translation>Aim for about 10 characters</translation>
    </message>
    <message>
        <source>10文字ほどの題名を付けてください</source>
        <translation>Give it a title of about 10 characters</translation>
    </message>
    <message>
        <source>25文字ほどにしてください</source>
        <translation>Aim for about 25 characters</translation>
    </message>
    <message>
        <source>Dask が入っていません。pip install &apos;kitbuilder[cluster]&apos; で入れてください</source>
        <translation>Dask is not installed. Install it with pip install &apos;kitbuilder[cluster]&apos;</translation>
    </message>
    <message>
        <source>JSON として読めません（{line}行目 {column}文字目）。書き方を確かめてください</source>
        <translation>Cannot be read as JSON (line {line}, character {column}). Check how it is written</translation>
    </message>
    <message>
        <source>JSON に使えない数「{name}」があります。ふつうの数にしてください</source>
        <translation>“{name}” is no number for JSON. Use an ordinary number</translation>
    </message>
    <message>
        <source>JSON に同じ名前「{name}」が2回あります。片方を消してください</source>
        <translation>The name “{name}” stands twice in the JSON. Remove one of them</translation>
    </message>
    <message>
        <source>JSON の入れ子が深すぎます。kitbuilder show --json で書き出した形に合わせてください</source>
        <translation>The JSON is nested too deeply. Keep to the form that kitbuilder show --json writes</translation>
    </message>
    <message>
        <source>JSON の数が大きすぎます。ふつうの数にしてください</source>
        <translation>A number in the JSON is too large. Use an ordinary number</translation>
    </message>
    <message>
        <source>PDF に付いている印刷の記録が読めません。kitbuilder で印刷し直してください</source>
        <translation>The record of printing in the PDF cannot be read. Print it again with kitbuilder</translation>
    </message>
    <message>
        <source>PDF に付いている印刷の記録に、ありえない長さがあります。kitbuilder で印刷し直してください</source>
        <translation>The print record in the PDF has impossible lengths. Please print again with kitbuilder</translation>
    </message>
    <message>
        <source>QR コードが細かすぎます（1マス {mm:.2f} mm）。アドレスを短くしてください</source>
        <translation>The QR code is too fine (one square is {mm:.2f} mm). Make the address shorter</translation>
    </message>
    <message>
        <source>QR コードのまわりの余白が足りません（{found:.1f} マス）。まわりを {needed} マス空けて印刷してください</source>
        <translation>There is too little white around the QR code ({found:.1f} squares). Leave {needed} squares free around it</translation>
    </message>
    <message>
        <source>QR コードの中身がリンクと違います（{text}）。印刷し直してください</source>
        <translation>The QR code says something else than the link ({text}). Print it again</translation>
    </message>
    <message>
        <source>QR コードの形がくずれています（{text}）。何も重ねずに印刷してください</source>
        <translation>The QR code is out of shape ({text}). Print it with nothing on top of it</translation>
    </message>
    <message>
        <source>QR コードの色がうすすぎます（明るさの比 {contrast:.1f}）。黒で印刷してください</source>
        <translation>The QR code is too pale (contrast {contrast:.1f}). Print it in black</translation>
    </message>
    <message>
        <source>QR コードを読めません（{address}）。もっと大きく、何も重ねずに印刷してください</source>
        <translation>The QR code cannot be read ({address}). Print it larger, with nothing on top of it</translation>
    </message>
    <message>
        <source>SVG 画像として読めません。壊れていないか確かめてください</source>
        <translation>It cannot be read as an SVG picture. Check whether it is damaged</translation>
    </message>
    <message>
        <source>SVG 画像に DOCTYPE などがあります。「プレーン SVG」（UTF-8）で保存し直してください</source>
        <translation>The SVG picture has a DOCTYPE or the like. Save it again as “plain SVG” (UTF-8)</translation>
    </message>
    <message>
        <source>SVG 画像に大きさ（viewBox）がありません。描画ソフトで保存し直してください</source>
        <translation>The SVG picture has no size (viewBox). Save it again from a drawing program</translation>
    </message>
    <message>
        <source>SVG 画像の「{name}」は使えません。図形だけにするか、PNG で保存してください</source>
        <translation>“{name}” cannot be used in an SVG picture. Keep to shapes, or save it as PNG</translation>
    </message>
    <message>
        <source>[ ] の並び</source>
        <translation>a list in [ ]</translation>
    </message>
    <message>
        <source>[[受付の場所]] の形で書いてください</source>
        <translation>Write it as [[name]]</translation>
    </message>
    <message>
        <source>[[受付の場所]] の形にするか、「\{mark}」と書いてください</source>
        <translation>Make it [[name]], or write “\{mark}”</translation>
    </message>
    <message>
        <source>https:// で始まるアドレスにしてください</source>
        <translation>Use an address that begins with https://</translation>
    </message>
    <message>
        <source>https:// のアドレスがあれば、そちらにしてください</source>
        <translation>Use the https:// address if there is one</translation>
    </message>
    <message>
        <source>kitbuilder schema で書き方を確かめてください</source>
        <translation>See the form with kitbuilder schema</translation>
    </message>
    <message>
        <source>kitbuilder sites で一覧を見てください</source>
        <translation>See the list with kitbuilder sites</translation>
    </message>
    <message>
        <source>kitbuilder でコピーしたものではありません</source>
        <translation>This was not copied from kitbuilder</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true か false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>{address} の Dask につながりません。アドレスと、動いているかを確かめてください</source>
        <translation>Dask does not answer at {address}. Check the address and that it is running</translation>
    </message>
    <message>
        <source>{at.month}月{at.day}日 {at:%H:%M} から</source>
        <translation> since {at.year}-{at.month:02}-{at.day:02} {at:%H:%M}</translation>
    </message>
    <message>
        <source>{before}、{part}</source>
        <translation>{before}, {part}</translation>
    </message>
    <message>
        <source>{card}の文が長すぎて、カードに入りません。短くしてから作ってください</source>
        <translation>The text of {card} is too long for the card. Shorten it first, then try again</translation>
    </message>
    <message>
        <source>{file} が見つかりません。USB メモリーが抜けていないか、フォルダーがあるか確かめてください</source>
        <translation>{file} is not there. Check that the USB stick is in and that the folder exists</translation>
    </message>
    <message>
        <source>{file} が読めません（{error}）。書き方を確かめてください</source>
        <translation>{file} cannot be read ({error}). Check how it is written</translation>
    </message>
    <message>
        <source>{file} に保存できない文字か数があります。直してください</source>
        <translation>A character or number cannot be saved in {file}. Please correct it</translation>
    </message>
    <message>
        <source>{file} の名前の終わりを {names} のどれかにしてください</source>
        <translation>The name of {file} should end in {names}</translation>
    </message>
    <message>
        <source>{file} は {who} さんがパソコン「{host}」で{since}開いています。閉じてもらってから、もう一度してください</source>
        <translation>{who} has {file} open on the computer “{host}”{since}. Ask for it to be closed, then try again</translation>
    </message>
    <message>
        <source>{file} は{sentence}</source>
        <translation>{file}: {sentence}</translation>
    </message>
    <message>
        <source>{file} は「{site}」のキットです。別の名前か、別の場所にしてください</source>
        <translation>{file} is the kit of “{site}”. Please choose another name or place</translation>
    </message>
    <message>
        <source>{file} はすでにあります。先にそれを削除してから、もう一度してください</source>
        <translation>{file} already exists. Remove it first, then try again</translation>
    </message>
    <message>
        <source>{file} はすでにあります。別の名前にしてください</source>
        <translation>{file} already exists. Use another name</translation>
    </message>
    <message>
        <source>{file} はその間に変わっています。どちらのファイルもそのまま残し、この画面は {elsewhere} に書き続けます。変えた人と、どちらを残すか決めてください。こちらを残すときは、元のファイルの名前を変えてから、「写しを保存…」で元の名前に保存し、もう一度「元の場所に戻す」を押してください</source>
        <translation>{file} has changed meanwhile. Both files are kept, and this window goes on writing to {elsewhere}. Decide with whoever changed it which to keep. To keep this one, rename the original file, save under its old name with “Save a copy…”, then press “Go back to the original place” again</translation>
    </message>
    <message>
        <source>{file} はほかの人が先に保存しました。開き直してから、もう一度してください</source>
        <translation>Somebody else saved {file} meanwhile. Open it again, then try again</translation>
    </message>
    <message>
        <source>{file} は壊れています（{detail}）。{where}戻してください</source>
        <translation>{file} is damaged ({detail}). {where}</translation>
    </message>
    <message>
        <source>{file} は新しい版の kitbuilder で作られています。新しい版で開いてください</source>
        <translation>{file} was made by a newer kitbuilder. Open it with that version</translation>
    </message>
    <message>
        <source>{file} は見るだけにできます（書き込みが許されていません）。直すには、書き込める場所に写してください</source>
        <translation>{file} can only be viewed (writing is not allowed). To change it, copy it to a place where you may write</translation>
    </message>
    <message>
        <source>{file} は開設キットのファイルです。別の名前を付けてください</source>
        <translation>{file} is an opening kit. Please choose another name</translation>
    </message>
    <message>
        <source>{file} は開設キットのファイルではありません。.kit のファイルを選んでください</source>
        <translation>{file} is not an opening kit. Choose a .kit file</translation>
    </message>
    <message>
        <source>{file} を書けません（{reason}）。保存先を確かめてください</source>
        <translation>{file} cannot be written ({reason}). Check where it is saved</translation>
    </message>
    <message>
        <source>{format}のようですが「{name}」の列がありません（あった列：{found}）。見出しを確かめてください</source>
        <translation>This looks like {format}, but it has no column “{name}” (columns found: {found}). Check the header</translation>
    </message>
    <message>
        <source>{kinds}を書いてください</source>
        <translation>Write {kinds}</translation>
    </message>
    <message>
        <source>{kind}「{name}」が{count}回出てきます。別々の名前にしてください</source>
        <translation>{kind} “{name}” occurs more than once ({count}). Use different names</translation>
    </message>
    <message>
        <source>{kind}を選び直すか、つながりを消してください</source>
        <translation>Choose again ({kind}), or remove the link</translation>
    </message>
    <message>
        <source>{label}{number}</source>
        <translation>{label} {number}</translation>
    </message>
    <message>
        <source>{label}が空です</source>
        <translation>Empty: {label}</translation>
    </message>
    <message>
        <source>{most}つまでにし、カードを分けてください</source>
        <translation>Use {most} at most, and split the card</translation>
    </message>
    <message>
        <source>{name} は PDF として読めません。印刷し直してください</source>
        <translation>{name} cannot be read as a PDF. Please print again</translation>
    </message>
    <message>
        <source>{name} はパスワードで守られていて読めません。パスワードを外してください</source>
        <translation>{name} is protected by a password. Please remove the password</translation>
    </message>
    <message>
        <source>{name} は大きすぎます（{size} MB）。PDF のファイルを選んでください</source>
        <translation>{name} is too large ({size} MB). Please choose a PDF file</translation>
    </message>
    <message>
        <source>{name} を開けません（{why}）。名前と場所を確かめてください</source>
        <translation>{name} cannot be opened ({why}). Please check its name and place</translation>
    </message>
    <message>
        <source>{one}か{other}</source>
        <translation>{one} or {other}</translation>
    </message>
    <message>
        <source>{place} {part}</source>
        <translation>{place}, {part}</translation>
    </message>
    <message>
        <source>{place} の{error}</source>
        <translation>{place}: {error}</translation>
    </message>
    <message>
        <source>{place}が、{ours_name}では「{ours}」、{theirs_name}では「{theirs}」です。いまは{taken}のものです</source>
        <translation>{place} is “{ours}” in {ours_name} and “{theirs}” in {theirs_name}. It now is that of {taken}</translation>
    </message>
    <message>
        <source>{place}が、{ours_name}では「{ours}」、{theirs_name}では「{theirs}」です。いまはどちらでもありません</source>
        <translation>{place} is “{ours}” in {ours_name} and “{theirs}” in {theirs_name}. It now is neither</translation>
    </message>
    <message>
        <source>{place}が、{ours_name}では「{ours}」、{theirs_name}では「{theirs}」にあります。いまは{taken}の場所です</source>
        <translation>{place} stands in “{ours}” in {ours_name} and in “{theirs}” in {theirs_name}. It now stands as in {taken}</translation>
    </message>
    <message>
        <source>{place}の並び順を、{ours}と{theirs}で別々に変えています。いまは{taken}の並び順です</source>
        <translation>The order of {place} was changed differently in {ours} and {theirs}. It now is that of {taken}</translation>
    </message>
    <message>
        <source>{place}はもうありません。ほかの選択を取り消してから選んでください</source>
        <translation>{place} is no longer there. Take back other choices first</translation>
    </message>
    <message>
        <source>{place}を{remover}で削除していますが、{keeper}で使っているので残しました</source>
        <translation>{place} was removed in {remover} but is used in {keeper}, so it stays</translation>
    </message>
    <message>
        <source>{place}を{remover}で削除していますが、{keeper}で変えているので残しました</source>
        <translation>{place} was removed in {remover} but changed in {keeper}, so it stays</translation>
    </message>
    <message>
        <source>{place}を{remover}で削除していますが、命にかかわる注意があるので残しました</source>
        <translation>{place} was removed in {remover}, but stays because of a caution on which lives depend</translation>
    </message>
    <message>
        <source>{place}を{remover}で外していますが、命にかかわる注意なので付けたままにしました</source>
        <translation>{place} was taken off in {remover}, but stays set: lives depend on this caution</translation>
    </message>
    <message>
        <source>{place}：{sentence}</source>
        <translation>{place}: {sentence}</translation>
    </message>
    <message>
        <source>{place}：つながる先がもうありません。別のものを選んでください</source>
        <translation>{place}: what it leads to is no longer there. Choose something else</translation>
    </message>
    <message>
        <source>{place}：壊れた文字があります。打ち直してください</source>
        <translation>{place}: a character is broken. Type it again</translation>
    </message>
    <message>
        <source>{place}：移す先がもうありません。別の場所へ移してください</source>
        <translation>{place}: the place to move it to is no longer there. Move it elsewhere</translation>
    </message>
    <message>
        <source>{position}文字目に改行か制御文字があります</source>
        <translation>Character {position} is a line break or control character</translation>
    </message>
    <message>
        <source>{position}文字目：{problem}</source>
        <translation>Character {position}: {problem}</translation>
    </message>
    <message>
        <source>{position}文字目：{problem}。{advice}</source>
        <translation>Character {position}: {problem}. {advice}</translation>
    </message>
    <message>
        <source>{row}行目と{first}行目が同じ拠点です。片方を消してください</source>
        <translation>Rows {row} and {first} are the same site. Delete one of them</translation>
    </message>
    <message>
        <source>{row}行目に拠点の番号がありません。番号か名前を書いてください</source>
        <translation>Row {row} has no site id. Write the id or the name</translation>
    </message>
    <message>
        <source>{row}行目の「{name}」が長すぎます。{most}文字までにしてください</source>
        <translation>“{name}” in row {row} is too long. Use at most {most} characters</translation>
    </message>
    <message>
        <source>{row}行目の「{name}」の中に別の値 [[…]] は書けません。文字で書いてください</source>
        <translation>“{name}” in row {row} cannot hold another value [[…]]. Write it in words</translation>
    </message>
    <message>
        <source>{row}行目の「{name}」の印が正しくありません。{why}</source>
        <translation>The marks of “{name}” in row {row} are not right. {why}</translation>
    </message>
    <message>
        <source>{row}行目の拠点「{name}」は{count}つあります。番号も書いてください：{ids_of_same}</source>
        <translation>There are {count} sites called “{name}” (row {row}). Write the id, too: {ids_of_same}</translation>
    </message>
    <message>
        <source>{row}行目の拠点には「{name}」という名前の値が{count}つあり、表では見分けられません。編集の画面で名前を変えてから、もう一度書き出してください</source>
        <translation>The site in row {row} has {count} values called “{name}”, which the table cannot tell apart. Rename one in the editor and export again</translation>
    </message>
    <message>
        <source>{row}行目の番号「{id}」と拠点「{name}」は別の拠点です。どちらかを直してください</source>
        <translation>In row {row} the id “{id}” and the name “{name}” belong to different sites. Correct one of them</translation>
    </message>
    <message>
        <source>{site_id}.kit の中身は「{other}」のものです。ファイル名を元に戻してください</source>
        <translation>{site_id}.kit holds the kit of “{other}”. Give the file its name back</translation>
    </message>
    <message>
        <source>{site} {place}：{message}。{advice}</source>
        <translation>{site}, {place}: {message}. {advice}</translation>
    </message>
    <message>
        <source>{site} に印刷するカードがありません。項目と、現場用か訓練用かを確かめてください</source>
        <translation>{site} has no cards to print. Check the sections, and whether it is for the site or for drills</translation>
    </message>
    <message>
        <source>{values} のどれかを書いてください</source>
        <translation>Write one of these: {values}</translation>
    </message>
    <message>
        <source>{wanted} 以上</source>
        <translation>{wanted} or more</translation>
    </message>
    <message>
        <source>{wanted} 以下</source>
        <translation>{wanted} or less</translation>
    </message>
    <message>
        <source>{word} {count}</source>
        <translation>{word}: {count}</translation>
    </message>
    <message>
        <source>{{ }} のまとまり</source>
        <translation>an object in {{ }}</translation>
    </message>
    <message>
        <source>{{言葉|よみ}} の形で書いてください</source>
        <translation>Write it as {{word|reading}}</translation>
    </message>
    <message>
        <source>{{言葉|よみ}} の形にするか、「\{mark}」と書いてください</source>
        <translation>Make it {{word|reading}}, or write “\{mark}”</translation>
    </message>
    <message>
        <source>「\」の後に印の文字がありません</source>
        <translation>No mark follows the “\”</translation>
    </message>
    <message>
        <source>「\」を文字として使うには「\\」と書いてください</source>
        <translation>Write “\\” for the character “\” itself</translation>
    </message>
    <message>
        <source>「{character}」</source>
        <translation>“{character}”</translation>
    </message>
    <message>
        <source>「{id}」はすでにあります。複製には新しい番号が要ります</source>
        <translation>“{id}” already exists. A duplicate needs a new ID</translation>
    </message>
    <message>
        <source>「{item_id}」が見つかりません。ほかの人が削除していないか確かめてください</source>
        <translation>“{item_id}” is not there. Check whether somebody else removed it</translation>
    </message>
    <message>
        <source>「{item_id}」はすでにあります。複製には新しい番号が要ります</source>
        <translation>“{item_id}” already exists. A duplicate needs a new ID</translation>
    </message>
    <message>
        <source>「{layout}」はカードのレイアウトではありません。card-a4 などを選んでください</source>
        <translation>“{layout}” is no layout for cards. Choose card-a4 or the like</translation>
    </message>
    <message>
        <source>「{missing}」がありません。書き足してください</source>
        <translation>“{missing}” is missing. Add it</translation>
    </message>
    <message>
        <source>「{name}」ではありませんか</source>
        <translation>Did you mean “{name}”?</translation>
    </message>
    <message>
        <source>「{name}」という名前はありません。つづりを確かめてください</source>
        <translation>There is no name “{name}”. Check the spelling</translation>
    </message>
    <message>
        <source>「{name}」という拠点の値はありません</source>
        <translation>There is no site value “{name}”</translation>
    </message>
    <message>
        <source>「{name}」という拠点の値はもうあります。別の名前にしてください</source>
        <translation>There is already a site value “{name}”. Use another name</translation>
    </message>
    <message>
        <source>「{name}」という班はもうあります。別の名前にしてください</source>
        <translation>There is already a team “{name}”. Use another name</translation>
    </message>
    <message>
        <source>「{name}」は学校に出せない値です。拠点では変えられません。区の担当に相談してください</source>
        <translation>“{name}” must not be given to schools. A site cannot change it. Ask the ward office</translation>
    </message>
    <message>
        <source>「{name}」は学校に出せない値です。拠点では消せません。区の担当に相談してください</source>
        <translation>“{name}” must not be given to schools. A site cannot remove it. Ask the ward office</translation>
    </message>
    <message>
        <source>「{name}」は項目ごとは消せません。カードの文で使われています（{place}{others}）。値だけを空にするには、表の値を選んで Delete キーを押してください</source>
        <translation>The entry “{name}” cannot be deleted: cards use it ({place}{others}). To empty only its value, choose it in the table and press Delete</translation>
    </message>
    <message>
        <source>「{number}」は手順の番号ではありません。数字で書いてください</source>
        <translation>“{number}” is not the number of a step. Write a number</translation>
    </message>
    <message>
        <source>「{part_id}」が見つかりません。ほかの人が削除していないか確かめてください</source>
        <translation>“{part_id}” is not there. Check whether somebody else removed it</translation>
    </message>
    <message>
        <source>「{sheet}」には {size} mm のページを並べられません</source>
        <translation>“{sheet}” does not take pages of {size} mm</translation>
    </message>
    <message>
        <source>「{sign}」(U+{number:04X})</source>
        <translation>“{sign}” (U+{number:04X})</translation>
    </message>
    <message>
        <source>「{site}」のキットは、区の基本版から作ったものではないので取り込めません。拠点を作り直してください</source>
        <translation>The kit of “{site}” was not made from the ward’s kit and cannot be updated. Make the site anew</translation>
    </message>
    <message>
        <source>「{value}」は使えません。{advice}</source>
        <translation>“{value}” cannot be used. {advice}</translation>
    </message>
    <message>
        <source>「{wanted}」は{count}つあります。番号で選んでください：{ids_of_same}</source>
        <translation>“{wanted}” occurs more than once ({count}). Choose by ID: {ids_of_same}</translation>
    </message>
    <message>
        <source>「{words}」は、どの文の代わりですか。番号を書いてください</source>
        <translation>Which text should “{words}” replace? Write its number</translation>
    </message>
    <message>
        <source>「{word}」の読みは、ひらがなかカタカナだけで書いてください</source>
        <translation>Write the reading of “{word}” in hiragana or katakana only</translation>
    </message>
    <message>
        <source>「このキットについて」のページ</source>
        <translation>The page “About this kit”</translation>
    </message>
    <message>
        <source>「次は」をたどるとカード{number}に戻り、終わりがありません</source>
        <translation>Following “next” leads back to card {number} and never ends</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>no</translation>
    </message>
    <message>
        <source>いちばん外側</source>
        <translation>outermost level</translation>
    </message>
    <message>
        <source>このカードか、途中のカードの「次のカード」を選び直してください</source>
        <translation>Choose another next card here, or on a card on the way</translation>
    </message>
    <message>
        <source>このカードはもうありません</source>
        <translation>This card is no longer there</translation>
    </message>
    <message>
        <source>このファイルは新しい版の kitbuilder で作られています。新しい版で開いてください</source>
        <translation>This file was made by a newer kitbuilder. Open it with that version</translation>
    </message>
    <message>
        <source>このファイルは表ではありません。XLSX か CSV を選んでください</source>
        <translation>This file is no table. Choose XLSX or CSV</translation>
    </message>
    <message>
        <source>この意見はもうありません</source>
        <translation>This comment is gone</translation>
    </message>
    <message>
        <source>この拠点</source>
        <translation>this site</translation>
    </message>
    <message>
        <source>この案を入れるところは、もうありません。手で直してください</source>
        <translation>The place for these words is gone. Please change it by hand</translation>
    </message>
    <message>
        <source>することを1つずつ書いてください</source>
        <translation>Write what to do, one thing at a time</translation>
    </message>
    <message>
        <source>することを書くか、手順を消してください</source>
        <translation>Write what to do, or remove the step</translation>
    </message>
    <message>
        <source>その文字を消してください</source>
        <translation>Remove that character</translation>
    </message>
    <message>
        <source>その文字を消す</source>
        <translation>Remove that character</translation>
    </message>
    <message>
        <source>だれが（班）</source>
        <translation>who (team)</translation>
    </message>
    <message>
        <source>だれの意見か、名前を書いてください</source>
        <translation>Write the name of the person who says this</translation>
    </message>
    <message>
        <source>つながりの切れた行があります</source>
        <translation>a row has lost its link</translation>
    </message>
    <message>
        <source>つながりを消す</source>
        <translation>Remove the link</translation>
    </message>
    <message>
        <source>つながる先の{kind}がなくなっています</source>
        <translation>It leads to something that is gone ({kind})</translation>
    </message>
    <message>
        <source>どこで</source>
        <translation>where</translation>
    </message>
    <message>
        <source>どこへの意見か</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>どのカードの「次は」も、このカードに来ません</source>
        <translation>No card’s “next” leads to this card</translation>
    </message>
    <message>
        <source>どの意見への返事か</source>
        <translation>Reply to</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>none</translation>
    </message>
    <message>
        <source>なんにん</source>
        <translation>people</translation>
    </message>
    <message>
        <source>なんぷん</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>の名前</source>
        <translation>name</translation>
    </message>
    <message>
        <source>はい</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>はい→{yes}、いいえ→{no}</source>
        <translation>yes → {yes}, no → {no}</translation>
    </message>
    <message>
        <source>はい・いいえの行き先</source>
        <translation>where yes and no lead</translation>
    </message>
    <message>
        <source>ふりがなの「{mark}」の組がそろっていません</source>
        <translation>The furigana mark “{mark}” has no partner</translation>
    </message>
    <message>
        <source>ふりがなの言葉か読みが空です</source>
        <translation>A furigana mark has no word or no reading</translation>
    </message>
    <message>
        <source>ふりがなや強調の印に誤りがあります。先にその文を直してください</source>
        <translation>A furigana or emphasis mark is wrong. Correct that text first</translation>
    </message>
    <message>
        <source>ほかの人</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>ほかの人か、ほかの画面が使っています。終わるのを待って、もう一度してください</source>
        <translation>Somebody else, or another window, is using it. Wait until that is done, then try again</translation>
    </message>
    <message>
        <source>まだ決まっていない値があります：{names}</source>
        <translation>Values are still missing: {names}</translation>
    </message>
    <message>
        <source>まだ決まっていません（使うところ：{place}{others}）</source>
        <translation>Not decided yet (used in: {place}{others})</translation>
    </message>
    <message>
        <source>まだ答えていない意見が{count}つあります</source>
        <translation>{count} comments are not answered yet</translation>
    </message>
    <message>
        <source>まとめたキットはまだ承認されていません。運営委員会の承認を記録すると「承認済み」になります</source>
        <translation>The joined kit is not approved yet. It becomes approved when the committee’s approval is recorded</translation>
    </message>
    <message>
        <source>よみ</source>
        <translation>Kana</translation>
    </message>
    <message>
        <source>アドレス</source>
        <translation>address</translation>
    </message>
    <message>
        <source>アドレス「{address}」は使えません。https:// で始まる正しいアドレスにしてください</source>
        <translation>The address “{address}” cannot be used. Use a correct address that begins with https://</translation>
    </message>
    <message>
        <source>アドレスが http:// です</source>
        <translation>The address is http://</translation>
    </message>
    <message>
        <source>アドレスが https:// で始まっていません</source>
        <translation>The address does not begin with https://</translation>
    </message>
    <message>
        <source>アドレスがありません</source>
        <translation>There is no address</translation>
    </message>
    <message>
        <source>アドレスが長すぎて、QR コードが読めない細かさになります（{count}文字）</source>
        <translation>The address is so long ({count} characters) that its QR code is too fine to read</translation>
    </message>
    <message>
        <source>アドレスが長すぎます。{most}文字までにしてください</source>
        <translation>The address is too long. Use {most} characters at most</translation>
    </message>
    <message>
        <source>アドレスの始まり</source>
        <translation>beginning of the address</translation>
    </message>
    <message>
        <source>アドレスは https:// で始まる正しいものにしてください。空白や全角の文字は使えません</source>
        <translation>Use a correct address that begins with https://, without spaces or full-width characters</translation>
    </message>
    <message>
        <source>カナ</source>
        <translation>reading</translation>
    </message>
    <message>
        <source>カード</source>
        <translation>card</translation>
    </message>
    <message>
        <source>カード{number}</source>
        <translation>Card {number}</translation>
    </message>
    <message>
        <source>カード{number}「{title}」</source>
        <translation>Card {number} “{title}”</translation>
    </message>
    <message>
        <source>カード「{card_id}」が見つかりません。ほかの人が削除していないか確かめてください</source>
        <translation>The card “{card_id}” is not there. Check whether somebody else removed it</translation>
    </message>
    <message>
        <source>カード「{title}」は学校に出せません。拠点では変えられません。区の担当に相談してください</source>
        <translation>The card “{title}” must not be given to schools. A site cannot change that. Ask the ward office</translation>
    </message>
    <message>
        <source>カードが1枚もありません</source>
        <translation>There are no cards</translation>
    </message>
    <message>
        <source>カードが紙からはみ出します</source>
        <translation>a card goes beyond the paper</translation>
    </message>
    <message>
        <source>カードが重なります</source>
        <translation>cards overlap</translation>
    </message>
    <message>
        <source>カードの外（切り落とす所）に、切る線でないものが印刷されています。kitbuilder で印刷し直してください</source>
        <translation>Something other than cutting lines is printed outside the cards, where they are cut off. Print again with kitbuilder</translation>
    </message>
    <message>
        <source>カードの文が変わったため、ふりがなを付けられません。もう一度ふりがなを探してください</source>
        <translation>The card&apos;s text has changed, so the furigana cannot be added. Look for furigana again</translation>
    </message>
    <message>
        <source>カードの文字のところまで切ることになります。切る幅を小さくした用紙の並べ方を使ってください</source>
        <translation>The cut would go into the card&apos;s text. Use a sheet that cuts less away</translation>
    </message>
    <message>
        <source>カードは項目の中に置きます。先に項目を選んでください</source>
        <translation>Cards go into a section. Choose a section first</translation>
    </message>
    <message>
        <source>カードを加えてください</source>
        <translation>Add a card</translation>
    </message>
    <message>
        <source>キット全体</source>
        <translation>Whole kit</translation>
    </message>
    <message>
        <source>スマートフォンの HEIC 画像は使えません。JPEG に変えて保存してから入れてください</source>
        <translation>HEIC pictures from a smartphone cannot be used. Save it as JPEG, then put it in</translation>
    </message>
    <message>
        <source>データベースとして読めません</source>
        <translation>it cannot be read as a database</translation>
    </message>
    <message>
        <source>フォルダー {folder} を作れません（{reason}）。別の場所を選んでください</source>
        <translation>The folder {folder} cannot be made ({reason}). Choose another place</translation>
    </message>
    <message>
        <source>フォント {name} が埋め込まれていません。ほかのパソコンで文字が変わります</source>
        <translation>The font {name} is not embedded. Other computers will show other characters</translation>
    </message>
    <message>
        <source>ページの数が印刷の記録と違います（記録 {promised}、PDF {found}）。kitbuilder で印刷し直してください</source>
        <translation>The number of pages is not that of the print record (record {promised}, PDF {found}). Print again with kitbuilder</translation>
    </message>
    <message>
        <source>レイアウト {file} が読めません（{reason}）。名前と数を確かめてください</source>
        <translation>The layout {file} cannot be read ({reason}). Check its names and numbers</translation>
    </message>
    <message>
        <source>レイアウト {file} は、はじめからあるものと同じ名前です。別の名前を付けてください</source>
        <translation>The layout {file} has the name of one that comes with the program. Please give it another name</translation>
    </message>
    <message>
        <source>レイアウト「{name}」はありません。あるもの：{known}</source>
        <translation>There is no layout “{name}”. There are: {known}</translation>
    </message>
    <message>
        <source>下書き</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>不明</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>中身</source>
        <translation>content</translation>
    </message>
    <message>
        <source>中身が保存したときと違います</source>
        <translation>the content is not what was saved</translation>
    </message>
    <message>
        <source>了承</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>了承の記録</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>people</translation>
    </message>
    <message>
        <source>住所に「{ward}」がある拠点が、この一覧にはありません。書き方を確かめてください</source>
        <translation>No site in this list has “{ward}” in its address. Check how it is written</translation>
    </message>
    <message>
        <source>住所・アドレス</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>何も選ばれていません。項目・カード・手順のどれかを選んでください</source>
        <translation>Nothing is chosen. Choose a section, a card or a step</translation>
    </message>
    <message>
        <source>使わないカード「{title}」</source>
        <translation>Unused card “{title}”</translation>
    </message>
    <message>
        <source>使わないカードに、命にかかわる注意「{caution}」があります</source>
        <translation>A card that is not used has the vital caution “{caution}”</translation>
    </message>
    <message>
        <source>使わない理由</source>
        <translation>Reason for not using it</translation>
    </message>
    <message>
        <source>保存先がいっぱいです。不要なファイルを消すか、別の場所に保存してください</source>
        <translation>There is no space left. Remove files you do not need, or save elsewhere</translation>
    </message>
    <message>
        <source>値</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>値を書いてください。空のままでは記入欄になります</source>
        <translation>Write the value. Left empty, it prints a line to write on</translation>
    </message>
    <message>
        <source>備品</source>
        <translation>tool</translation>
    </message>
    <message>
        <source>備品{number}の{label}</source>
        <translation>tool {number}, {label}</translation>
    </message>
    <message>
        <source>元にした区のキットの記録が壊れています。今の内容は無事です</source>
        <translation>The record of the ward&apos;s kit it was made from is damaged. The present content is safe</translation>
    </message>
    <message>
        <source>入れ子が深すぎます</source>
        <translation>it is nested too deeply</translation>
    </message>
    <message>
        <source>公開の期限</source>
        <translation>public until</translation>
    </message>
    <message>
        <source>公開は {date} に終わっています</source>
        <translation>It has not been public since {date}</translation>
    </message>
    <message>
        <source>公開は {date} までです</source>
        <translation>It is public only until {date}</translation>
    </message>
    <message>
        <source>共通ID</source>
        <translation>common ID</translation>
    </message>
    <message>
        <source>共通の番号</source>
        <translation>Common ID</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>切り抜く範囲が小さすぎます。広げてください</source>
        <translation>The area to keep is too small. Make it larger</translation>
    </message>
    <message>
        <source>切り抜く範囲が画像からはみ出しています。画像の中で選び直してください</source>
        <translation>The area to keep lies outside the picture. Choose again inside it</translation>
    </message>
    <message>
        <source>切るところがカードの中にあります</source>
        <translation>the cut lies inside the card</translation>
    </message>
    <message>
        <source>列「{name}」が2つあります。片方を消してください</source>
        <translation>There are two columns “{name}”. Delete one of them</translation>
    </message>
    <message>
        <source>別の動画のアドレスにしてください</source>
        <translation>Use the address of another video</translation>
    </message>
    <message>
        <source>別の拠点（{site}）の回答です。その拠点に取り込んでください</source>
        <translation>This answer is for another site ({site}). Take it in there</translation>
    </message>
    <message>
        <source>別の文字に書き換えてください</source>
        <translation>Write it with other characters</translation>
    </message>
    <message>
        <source>別の番号にしてください</source>
        <translation>Use another code</translation>
    </message>
    <message>
        <source>削除</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>前のカードの「次のカード」を選び直してください。順を変えたあとは、とくに見てください</source>
        <translation>Choose the next card of the card before it anew. Look at this above all after changing the order</translation>
    </message>
    <message>
        <source>動画のアドレスを書いてください</source>
        <translation>Write the address of the video</translation>
    </message>
    <message>
        <source>動画の番号は半角の英大文字・数字・ハイフンで書いてください（例：TOI-3）</source>
        <translation>Write a video&apos;s code in capital letters A–Z, digits and hyphens (such as TOI-3)</translation>
    </message>
    <message>
        <source>区が確かめる印</source>
        <translation>mark that the ward must confirm</translation>
    </message>
    <message>
        <source>区の基本版</source>
        <translation>the ward’s kit</translation>
    </message>
    <message>
        <source>区の基本版が、その間に変わりました。もう一度調べてから取り込んでください</source>
        <translation>The master kit has changed meanwhile. Look through the sites again before taking it in</translation>
    </message>
    <message>
        <source>区の基本版は、拠点のキットの元になるので削除できません</source>
        <translation>The ward&apos;s master kit cannot be removed: the sites&apos; kits are made from it</translation>
    </message>
    <message>
        <source>印を文字にする</source>
        <translation>Make the marks plain characters</translation>
    </message>
    <message>
        <source>印刷できない文字があります：{named}</source>
        <translation>Characters that cannot be printed: {named}</translation>
    </message>
    <message>
        <source>印刷の前に、続けて公開されるか確かめてください</source>
        <translation>Before printing, check whether it stays public</translation>
    </message>
    <message>
        <source>印刷の途中で作業用のプログラムが止まりました。--jobs 1 で印刷し直してください</source>
        <translation>A helper program stopped while printing. Print again with --jobs 1</translation>
    </message>
    <message>
        <source>危ないことを書くか、注意を消してください</source>
        <translation>Write what is dangerous, or remove the caution</translation>
    </message>
    <message>
        <source>同じ名前のファイルがあります</source>
        <translation>a file has the same name</translation>
    </message>
    <message>
        <source>同じ番号の動画があります</source>
        <translation>Another video has the same code</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>name</translation>
    </message>
    <message>
        <source>名前を1行で書いてください</source>
        <translation>Write the name on one line</translation>
    </message>
    <message>
        <source>名前を直すか、拠点の値に加えてください</source>
        <translation>Correct the name, or add it to the site values</translation>
    </message>
    <message>
        <source>命にかかわる注意は、拠点では変えられません。区の担当に相談してください</source>
        <translation>Lives depend on this caution. A site cannot change it. Ask the ward office</translation>
    </message>
    <message>
        <source>回答が大きすぎます（5 MB まで）。ファイルを確かめてください</source>
        <translation>The answer is too large (5 MB at most). Please check the file</translation>
    </message>
    <message>
        <source>回答のファイルではありません。届いた回答か、メールの文をそのまま保存したものを選んでください</source>
        <translation>This is no answer. Choose the answer that came, or the text of the mail saved as it is</translation>
    </message>
    <message>
        <source>回答の文字が途中で切れているか、変わっています。「ここから」から「ここまで」までを、もう一度コピーしてください</source>
        <translation>The answer is cut off or was changed on its way. Please copy it again from the first line to the last</translation>
    </message>
    <message>
        <source>回答の日時「{at}」が読めません。ファイルを送り直してもらってください</source>
        <translation>The time “{at}” of the answer cannot be read. Please have it sent again</translation>
    </message>
    <message>
        <source>国土地理院の指定緊急避難場所データ</source>
        <translation>GSI’s designated emergency evacuation sites</translation>
    </message>
    <message>
        <source>国土地理院の指定避難所データ</source>
        <translation>GSI’s designated shelters</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>place</translation>
    </message>
    <message>
        <source>変わったところを確かめて、もう一度承認してもらってください</source>
        <translation>Look at what changed and have it approved again</translation>
    </message>
    <message>
        <source>変更</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>変更なし</source>
        <translation>no changes</translation>
    </message>
    <message>
        <source>大きさか位置が正しくありません</source>
        <translation>a size or position is wrong</translation>
    </message>
    <message>
        <source>始まる時刻</source>
        <translation>start time</translation>
    </message>
    <message>
        <source>学校に出さない印</source>
        <translation>mark that schools do not get it</translation>
    </message>
    <message>
        <source>安全な範囲の外に文字があります（{count}か所）。端が切れるおそれがあります</source>
        <translation>There are characters outside the safe area (places: {count}). They may be cut off at the edge</translation>
    </message>
    <message>
        <source>安全な範囲（ArtBox）が示されていません。kitbuilder で印刷し直してください</source>
        <translation>The safe area (ArtBox) is not given. Print again with kitbuilder</translation>
    </message>
    <message>
        <source>履歴が壊れています。今の内容は無事です</source>
        <translation>The history is damaged. The present content is safe</translation>
    </message>
    <message>
        <source>履歴に {number} 番はありません。履歴の一覧から選んでください</source>
        <translation>The history has no number {number}. Choose from its list</translation>
    </message>
    <message>
        <source>履歴に読めない行があります</source>
        <translation>a row of the history cannot be read</translation>
    </message>
    <message>
        <source>強調の印 ** が続いています</source>
        <translation>Two emphasis marks ** stand side by side</translation>
    </message>
    <message>
        <source>強調の印 ** が閉じていません</source>
        <translation>An emphasis mark ** is not closed</translation>
    </message>
    <message>
        <source>形式</source>
        <translation>type</translation>
    </message>
    <message>
        <source>役</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>意見</source>
        <translation>comment</translation>
    </message>
    <message>
        <source>意見がまだ書かれていません。ひとこと書いてください</source>
        <translation>Nothing is written yet. Please write a word</translation>
    </message>
    <message>
        <source>意見と承認</source>
        <translation>Comments and approvals</translation>
    </message>
    <message>
        <source>意見のところで答え、済みにしてください</source>
        <translation>Answer them under Comments and mark them as done</translation>
    </message>
    <message>
        <source>意見を聞くカードがありません</source>
        <translation>There is no card to ask about</translation>
    </message>
    <message>
        <source>戻った写し</source>
        <translation>Returned copy</translation>
    </message>
    <message>
        <source>手順</source>
        <translation>step</translation>
    </message>
    <message>
        <source>手順{number}</source>
        <translation>step {number}</translation>
    </message>
    <message>
        <source>手順{number}「いいえ」の行き先</source>
        <translation>step {number}, where “no” leads</translation>
    </message>
    <message>
        <source>手順{number}「はい」の行き先</source>
        <translation>step {number}, where “yes” leads</translation>
    </message>
    <message>
        <source>手順{number}の画像</source>
        <translation>picture of step {number}</translation>
    </message>
    <message>
        <source>手順{number}はありません。番号は1から{last}までです</source>
        <translation>There is no step {number}. Numbers go from 1 to {last}</translation>
    </message>
    <message>
        <source>手順「{step_id}」が見つかりません。ほかの人が削除していないか確かめてください</source>
        <translation>The step “{step_id}” is not there. Check whether somebody else removed it</translation>
    </message>
    <message>
        <source>手順がありません</source>
        <translation>There are no steps</translation>
    </message>
    <message>
        <source>手順が多すぎます（{count}）</source>
        <translation>Too many steps ({count})</translation>
    </message>
    <message>
        <source>手順が空です</source>
        <translation>The step is empty</translation>
    </message>
    <message>
        <source>手順が長めです（{length}文字）</source>
        <translation>The step is rather long ({length} characters)</translation>
    </message>
    <message>
        <source>手順と注意</source>
        <translation>steps and cautions</translation>
    </message>
    <message>
        <source>手順はカードの中に置きます。先にカードを選んでください</source>
        <translation>Steps go into a card. Choose a card first</translation>
    </message>
    <message>
        <source>承認</source>
        <translation>approval</translation>
    </message>
    <message>
        <source>承認した人の名前を書いてください</source>
        <translation>Please write who approved</translation>
    </message>
    <message>
        <source>承認する項目を選んでください</source>
        <translation>Please choose the sections to approve</translation>
    </message>
    <message>
        <source>承認済み</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>拠点</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>拠点「{wanted}」が見つかりません。{hint}</source>
        <translation>There is no site “{wanted}”. {hint}</translation>
    </message>
    <message>
        <source>拠点では変えられません。区の担当に相談してください</source>
        <translation>A site cannot change this. Ask the ward office</translation>
    </message>
    <message>
        <source>拠点の一覧が CSV ではなく、Excel のブックか ZIP です。Excel で開き、「CSV UTF-8（コンマ区切り）」で保存し直してください</source>
        <translation>The site list is an Excel workbook or a ZIP, not CSV. Open it in Excel and save it as “CSV UTF-8 (Comma delimited)”</translation>
    </message>
    <message>
        <source>拠点の一覧が大きすぎます（{most} MB まで）。ファイルを確かめてください</source>
        <translation>The site list is too large (at most {most} MB). Check the file</translation>
    </message>
    <message>
        <source>拠点の一覧に「{column}」が「{wanted}」の行がありません。一覧を確かめてください</source>
        <translation>The site list has no row whose “{column}” is “{wanted}”. Check the list</translation>
    </message>
    <message>
        <source>拠点の一覧に「{name}」の列が2つ以上あります。使う列を1つだけ残してください</source>
        <translation>The site list has more than one column “{name}”. Keep only the one to be used</translation>
    </message>
    <message>
        <source>拠点の一覧に何も書かれていません。ファイルを選び直してください</source>
        <translation>There is nothing in the site list. Choose another file</translation>
    </message>
    <message>
        <source>拠点の一覧に見出ししかありません。拠点の行がある一覧を選んでください</source>
        <translation>The site list has only a header. Choose a list with rows of sites</translation>
    </message>
    <message>
        <source>拠点の一覧の{line}行目が読めません。引用符（&quot;）が閉じているか、1つのセルが長すぎないか、確かめてください</source>
        <translation>Row {line} of the site list cannot be read. Check that quotation marks (&quot;) are closed and no cell is too long</translation>
    </message>
    <message>
        <source>拠点の一覧の{line}行目に、文字ではないデータがあります。CSV のファイルを選び直してください</source>
        <translation>Line {line} of the site list has data that is not text. Choose a CSV file</translation>
    </message>
    <message>
        <source>拠点の一覧の{line}行目に読めない文字があります。UTF-8 か Shift_JIS の CSV で保存し直してください</source>
        <translation>Line {line} of the site list has characters that cannot be read. Save it again as CSV in UTF-8 or Shift_JIS</translation>
    </message>
    <message>
        <source>拠点の一覧の{line}行目の「{column}」が長すぎます（{most}文字まで）。短くしてください</source>
        <translation>“{column}” in row {line} of the site list is too long (at most {most} characters). Shorten it</translation>
    </message>
    <message>
        <source>拠点の一覧の{line}行目の緯度「{latitude}」・経度「{longitude}」は日本の外です。緯度は20～46、経度は122～154の数に直してください</source>
        <translation>Latitude “{latitude}”, longitude “{longitude}” in row {line} of the site list are outside Japan. Latitude must be 20 to 46, longitude 122 to 154</translation>
    </message>
    <message>
        <source>拠点の一覧の{line}行目の緯度・経度「{value}」が正しくありません。35.34 のような度の数に直してください</source>
        <translation>The latitude or longitude “{value}” in row {line} of the site list is not right. Write degrees such as 35.34</translation>
    </message>
    <message>
        <source>拠点の一覧の{line}行目は、緯度「{latitude}」と経度「{longitude}」が逆です。入れ替えてください</source>
        <translation>In row {line} of the site list, latitude “{latitude}” and longitude “{longitude}” are swapped. Exchange them</translation>
    </message>
    <message>
        <source>拠点の一覧の{line}行目は、緯度と経度の片方しかありません。両方書くか、両方消してください</source>
        <translation>Row {line} of the site list has only one of latitude and longitude. Write both or clear both</translation>
    </message>
    <message>
        <source>拠点の一覧の{line}行目は、見出しより列が多くなっています。コンマや引用符を確かめてください</source>
        <translation>Row {line} of the site list has more columns than the header. Check commas and quotation marks</translation>
    </message>
    <message>
        <source>拠点の一覧の文字が化けています。公開されている元のファイルを選び直してください</source>
        <translation>The characters of the site list are garbled. Choose the original file as published</translation>
    </message>
    <message>
        <source>拠点の一覧の文字コードが UTF-16 です。Excel なら「CSV UTF-8（コンマ区切り）」で保存し直してください</source>
        <translation>The site list is in UTF-16. In Excel, save it as “CSV UTF-8 (Comma delimited)”</translation>
    </message>
    <message>
        <source>拠点の一覧の見出しが、どの一覧とも合いません（あった列：{found}）。使える一覧は、{known}です</source>
        <translation>The header of the site list fits no known list (columns found: {found}). Lists that can be used: {known}</translation>
    </message>
    <message>
        <source>書いたときの文</source>
        <translation>Text at the time</translation>
    </message>
    <message>
        <source>注意が空です</source>
        <translation>The caution is empty</translation>
    </message>
    <message>
        <source>番号{number}の行に、意見を書いてください</source>
        <translation>Write a comment in the line with number {number}</translation>
    </message>
    <message>
        <source>直す案</source>
        <translation>Proposed wording</translation>
    </message>
    <message>
        <source>知らない形式です</source>
        <translation>its format is not known</translation>
    </message>
    <message>
        <source>要再確認</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>見た内容</source>
        <translation>Content seen</translation>
    </message>
    <message>
        <source>{date} の承認（{name}）のあとで変わりました</source>
        <translation>This has changed since the approval of {date} ({name})</translation>
    </message>
    <message>
        <source>項目「{section}」はまだ承認できません。{why}</source>
        <translation>Section “{section}” cannot be approved yet. {why}</translation>
    </message>
    <message>
        <source>（非公開）</source>
        <translation>(private)</translation>
    </message>
    <message>
        <source>拠点の一覧の{line}行目に施設の名前がありません。書き足してください</source>
        <translation>Line {line} of the list of sites has no name. Add it</translation>
    </message>
    <message>
        <source>{field}「{before}」→「{after}」</source>
        <translation>{field} “{before}” → “{after}”</translation>
    </message>
    <message>
        <source>{field}を変更</source>
        <translation>{field} changed</translation>
    </message>
    <message>
        <source>{file} は「{other}」のキットです。「{site}」には合わせられません</source>
        <translation>{file} is the kit of “{other}”. It cannot be joined with “{site}”</translation>
    </message>
    <message>
        <source>{file} は「{site}」のキットの写しではありません。ファイルを確かめてください</source>
        <translation>{file} is no copy of the kit of “{site}”. Please check the file</translation>
    </message>
    <message>
        <source>{place}を削除</source>
        <translation>{place} removed</translation>
    </message>
    <message>
        <source>{place}を移動</source>
        <translation>{place} moved</translation>
    </message>
    <message>
        <source>{place}を追加</source>
        <translation>{place} added</translation>
    </message>
    <message>
        <source>{place}：{what}</source>
        <translation>{place}: {what}</translation>
    </message>
    <message>
        <source>{size} バイト</source>
        <translation>{size} bytes</translation>
    </message>
    <message>
        <source>{year}年{month}月{day}日</source>
        <translation>{year}-{month}-{day}</translation>
    </message>
    <message>
        <source>「{name}」</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>「{site}」は取り込みのあとに変わったので、元に戻していません。「履歴」で戻せます</source>
        <translation>“{site}” has changed since the update, so it was not taken back. The history can bring it back</translation>
    </message>
    <message>
        <source>「番号」と「拠点」の見出しがありません。このプログラムで書き出した表を使ってください</source>
        <translation>The headings for the site’s id and name are missing. Use a table that this program exported</translation>
    </message>
    <message>
        <source>拠点の値</source>
        <translation>Site values</translation>
    </message>
    <message>
        <source>拠点の値「{name}」</source>
        <translation>Site value “{name}”</translation>
    </message>
    <message>
        <source>拠点の値「{name}」の中に別の値 [[…]] は書けません。文字で書いてください</source>
        <translation>The site value “{name}” cannot have another value [[…]] in it. Write plain text</translation>
    </message>
    <message>
        <source>拠点の値の「{mark}」の組がそろっていません</source>
        <translation>The site value mark “{mark}” has no partner</translation>
    </message>
    <message>
        <source>拠点の値の名前</source>
        <translation>The site value</translation>
    </message>
    <message>
        <source>拠点の値の名前がありません。「受付の場所」のように短い名前を書いてください</source>
        <translation>The site value has no name. Write a short one, such as “place of the reception”</translation>
    </message>
    <message>
        <source>拠点の値の名前が空です</source>
        <translation>The name of the site value is empty</translation>
    </message>
    <message>
        <source>拠点の値の名前が長すぎます。{most}文字までにしてください</source>
        <translation>The name of the site value is too long. Use {most} characters at most</translation>
    </message>
    <message>
        <source>拠点の値の名前に{shown}は使えません。ほかの文字にしてください</source>
        <translation>The name of a site value cannot have {shown} in it. Use other characters</translation>
    </message>
    <message>
        <source>拠点の値の名前は、文の中で使われているため、ここでは変えられません</source>
        <translation>The name of a site value is used in texts and cannot be changed here</translation>
    </message>
    <message>
        <source>拠点の名前</source>
        <translation>name of the site</translation>
    </message>
    <message>
        <source>拠点の名前は、ここでは変えられません。拠点の一覧を取り込んで直してください</source>
        <translation>The name of a site cannot be changed here. Import a list of sites to correct it</translation>
    </message>
    <message>
        <source>拠点の番号「{site}」は使えません。英小文字・数字・ハイフンの名前にしてください</source>
        <translation>The site ID “{site}” cannot be used. Use small letters a–z, digits and hyphens</translation>
    </message>
    <message>
        <source>控え {backup} を {file} に写して</source>
        <translation>Copy the backup {backup} over {file}</translation>
    </message>
    <message>
        <source>控えのファイルがあれば、それを写して</source>
        <translation>Copy a backup over it if you have one</translation>
    </message>
    <message>
        <source>控えを作れませんでした。{error}</source>
        <translation>No backup could be made. {error}</translation>
    </message>
    <message>
        <source>推奨データセットの指定緊急避難場所一覧</source>
        <translation>the emergency evacuation site list of the Recommended Data Set</translation>
    </message>
    <message>
        <source>改行などの見えない文字</source>
        <translation>line breaks or other invisible characters</translation>
    </message>
    <message>
        <source>改行や制御文字を取り除いてください</source>
        <translation>Remove line breaks and control characters</translation>
    </message>
    <message>
        <source>数</source>
        <translation>quantity</translation>
    </message>
    <message>
        <source>数が範囲の外です。{side}にしてください</source>
        <translation>The number is out of range. Use {side}</translation>
    </message>
    <message>
        <source>整数</source>
        <translation>whole number</translation>
    </message>
    <message>
        <source>文</source>
        <translation>text</translation>
    </message>
    <message>
        <source>文か、そこに入る拠点の値を短くしてください</source>
        <translation>Shorten the text, or the site values in it</translation>
    </message>
    <message>
        <source>文が変わったため、ふりがなを付けられません。もう一度ふりがなを探してください</source>
        <translation>The text has changed, so the furigana cannot be added. Look for furigana again</translation>
    </message>
    <message>
        <source>文が長すぎて「{layout}」の枠に入りません</source>
        <translation>The text is too long for its box in “{layout}”</translation>
    </message>
    <message>
        <source>文には [[{name}]] と書いてください</source>
        <translation>Write [[{name}]] in the text instead</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>text</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>書いた人</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>書き足してください</source>
        <translation>Please fill it in</translation>
    </message>
    <message>
        <source>書き込みが許されていません</source>
        <translation>writing is not allowed</translation>
    </message>
    <message>
        <source>書き込みが許されていません。別の場所に保存するか、管理者に相談してください</source>
        <translation>Writing is not allowed. Save elsewhere, or ask your administrator</translation>
    </message>
    <message>
        <source>書き込めません</source>
        <translation>it cannot be written</translation>
    </message>
    <message>
        <source>本当に使わないか、区の担当に確かめてください（理由：{reason}）</source>
        <translation>Please ask the ward whether it is really not used (reason: {reason})</translation>
    </message>
    <message>
        <source>案の値です</source>
        <translation>The value is not confirmed</translation>
    </message>
    <message>
        <source>標識 {file} が読めません（{why}）。名前と値を確かめてください</source>
        <translation>The signs in {file} cannot be read ({why}). Please check names and values</translation>
    </message>
    <message>
        <source>標識 {file} の「{sign}」：{wrong}</source>
        <translation>Signs in {file}, “{sign}”: {wrong}</translation>
    </message>
    <message>
        <source>標識「{sign}」</source>
        <translation>Sign “{sign}”</translation>
    </message>
    <message>
        <source>標識「{sign}」に印刷できない文字があります：{characters}。書き換えてください</source>
        <translation>The sign “{sign}” has characters that cannot be printed: {characters}. Please change them</translation>
    </message>
    <message>
        <source>横浜市の hinanjo.csv</source>
        <translation>Yokohama’s hinanjo.csv</translation>
    </message>
    <message>
        <source>次のカード</source>
        <translation>next card</translation>
    </message>
    <message>
        <source>正しい日付ではありません。2026-11-24 の形で書いてください</source>
        <translation>This is not a date. Write it like 2026-11-24</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>caution</translation>
    </message>
    <message>
        <source>注意{number}</source>
        <translation>caution {number}</translation>
    </message>
    <message>
        <source>注意「{caution}」は命にかかわるため、その次の手順は拠点ではほかのカードへ動かせません。区の担当に相談してください</source>
        <translation>Lives depend on the caution “{caution}”, so a site cannot move the step after it to another card. Ask the ward office</translation>
    </message>
    <message>
        <source>注意「{caution}」は命にかかわるため、拠点では消したり変えたりできません。区の担当に相談してください</source>
        <translation>Lives depend on the caution “{caution}”, so a site cannot remove or change it. Ask the ward office</translation>
    </message>
    <message>
        <source>注意を出す手順</source>
        <translation>step the caution stands before</translation>
    </message>
    <message>
        <source>消せない印</source>
        <translation>mark that it cannot be removed</translation>
    </message>
    <message>
        <source>済みの印</source>
        <translation>“Done” mark</translation>
    </message>
    <message>
        <source>点検に通りません</source>
        <translation>it does not pass the check</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>版とキット全体</source>
        <translation>Edition and whole kit</translation>
    </message>
    <message>
        <source>版の日付</source>
        <translation>date of the edition</translation>
    </message>
    <message>
        <source>版の状態</source>
        <translation>state of the edition</translation>
    </message>
    <message>
        <source>版の番号</source>
        <translation>number of the edition</translation>
    </message>
    <message>
        <source>班</source>
        <translation>team</translation>
    </message>
    <message>
        <source>班の名前</source>
        <translation>team name</translation>
    </message>
    <message>
        <source>班の名前がありません。名前を書いてください</source>
        <translation>The team has no name. Write one</translation>
    </message>
    <message>
        <source>用紙の並べ方 {file} が読めません（{reason}）。名前と数を確かめてください</source>
        <translation>The sheet {file} cannot be read ({reason}). Check its names and numbers</translation>
    </message>
    <message>
        <source>用紙の並べ方 {file} では、{fault}。数を確かめてください</source>
        <translation>In the sheet {file}, {fault}. Check its numbers</translation>
    </message>
    <message>
        <source>用紙の並べ方「{name}」はありません。あるもの：{known}</source>
        <translation>There is no sheet “{name}”. There are: {known}</translation>
    </message>
    <message>
        <source>画像</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>画像 {file} がありません。名前を確かめてください</source>
        <translation>The picture {file} is not there. Check the name</translation>
    </message>
    <message>
        <source>画像 {picture}… の文字列が壊れています。画像を入れ直してください</source>
        <translation>The data of the picture {picture}… is damaged. Put the picture in again</translation>
    </message>
    <message>
        <source>画像 {picture}… の番号か種類が中身と合いません。画像を入れ直してください</source>
        <translation>The ID or type of the picture {picture}… does not match its content. Put the picture in again</translation>
    </message>
    <message>
        <source>画像 {picture}…：{error}</source>
        <translation>Picture {picture}…: {error}</translation>
    </message>
    <message>
        <source>画像「{picture}」</source>
        <translation>picture “{picture}”</translation>
    </message>
    <message>
        <source>画像「{picture}」を描けません。PNG で保存し直してください</source>
        <translation>The picture “{picture}” cannot be drawn. Save it again as PNG</translation>
    </message>
    <message>
        <source>画像が大きすぎます（{size} MB）。{most} MB までにしてください</source>
        <translation>The picture is too large ({size} MB). Use {most} MB at most</translation>
    </message>
    <message>
        <source>画像として読めません。PNG・JPEG・SVG のファイルを選んでください</source>
        <translation>It cannot be read as a picture. Choose a PNG, JPEG or SVG file</translation>
    </message>
    <message>
        <source>画像の画素が多すぎます（約9000万まで）。縮小してから入れてください</source>
        <translation>The picture has too many pixels (about 90 million at most). Make it smaller, then put it in</translation>
    </message>
    <message>
        <source>画像の説明</source>
        <translation>description of the picture</translation>
    </message>
    <message>
        <source>画像を入れ直してください</source>
        <translation>Put the picture in again</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>number</translation>
    </message>
    <message>
        <source>番号「{code}」の動画が変わっています。動画の一覧で番号を付け直してください</source>
        <translation>The video with the code “{code}” has changed. Give the codes anew in the list of videos</translation>
    </message>
    <message>
        <source>番号「{code}」はほかの動画が使っています。別の番号にしてください</source>
        <translation>Another video has the code “{code}”. Use another one</translation>
    </message>
    <message>
        <source>番号（id）</source>
        <translation>The ID</translation>
    </message>
    <message>
        <source>番号（id）「{item_id}」が別々の2つのものに付いています。どちらかの番号を変えてください</source>
        <translation>The id “{item_id}” stands on two different things. Change one of them</translation>
    </message>
    <message>
        <source>白黒にすると読みにくい文字があります（「{shown}」）。濃い色で、何も重ねずに印刷してください</source>
        <translation>Some characters are hard to read in black and white (“{shown}”). Print them in a dark colour, with nothing on top of them</translation>
    </message>
    <message>
        <source>白黒にすると読みにくい文字がほかに {count} か所あります。濃い色で印刷してください</source>
        <translation>In {count} more places characters are hard to read in black and white. Print them in a dark colour</translation>
    </message>
    <message>
        <source>目的</source>
        <translation>purpose</translation>
    </message>
    <message>
        <source>知らない {kind}「{name}」があります</source>
        <translation>there is an unknown {kind} “{name}”</translation>
    </message>
    <message>
        <source>短いアドレス</source>
        <translation>short address</translation>
    </message>
    <message>
        <source>短いアドレスにしてください</source>
        <translation>Use a short address</translation>
    </message>
    <message>
        <source>確かめた日</source>
        <translation>last checked</translation>
    </message>
    <message>
        <source>確かめる途中で作業用のプログラムが止まりました。--jobs 1 で確かめ直してください</source>
        <translation>A helper process stopped while checking. Please check again with --jobs 1</translation>
    </message>
    <message>
        <source>確認の記録</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>確認中</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>移動</source>
        <translation>moved</translation>
    </message>
    <message>
        <source>穴をあける所に印刷があります（左から {x:.0f} mm、上から {y:.0f} mm）。穴の所を空けて印刷し直してください</source>
        <translation>Something is printed where a hole is punched ({x:.0f} mm from the left, {y:.0f} mm from the top). Keep the place of the hole free and print again</translation>
    </message>
    <message>
        <source>空きがありません</source>
        <translation>there is no space left</translation>
    </message>
    <message>
        <source>空の手順を消す</source>
        <translation>Remove the empty step</translation>
    </message>
    <message>
        <source>第{number}版&#x3000;{state}&#x3000;{date}</source>
        <translation>Edition {number}, {state}, {date}</translation>
    </message>
    <message>
        <source>紙が大きすぎて確かめられません（{most} mm まで）。紙の大きさを確かめてください</source>
        <translation>The paper is too large to be checked (at most {most} mm). Check its size</translation>
    </message>
    <message>
        <source>紙にあるはずの文字がありません（「{shown}」）。kitbuilder で印刷し直してください</source>
        <translation>Characters that should be on the paper are missing (“{shown}”). Print again with kitbuilder</translation>
    </message>
    <message>
        <source>紙にあるはずの文字がほかに {count} 件ありません。kitbuilder で印刷し直してください</source>
        <translation>{count} more texts that should be on the paper are missing. Print again with kitbuilder</translation>
    </message>
    <message>
        <source>終わりにも ** を付けてください</source>
        <translation>Put ** at its end too</translation>
    </message>
    <message>
        <source>終わりの目安</source>
        <translation>done when</translation>
    </message>
    <message>
        <source>経度</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>絵</source>
        <translation>icon</translation>
    </message>
    <message>
        <source>緯度</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>置き場所</source>
        <translation>kept at</translation>
    </message>
    <message>
        <source>自治体標準オープンデータセットの指定緊急避難場所一覧</source>
        <translation>the emergency evacuation site list of the Municipal Standard Open Data Set</translation>
    </message>
    <message>
        <source>色</source>
        <translation>colour</translation>
    </message>
    <message>
        <source>英小文字・数字・ハイフンで 64 文字までにしてください</source>
        <translation>Use small letters a–z, digits and hyphens, 64 characters at most</translation>
    </message>
    <message>
        <source>行き先の「{title}」は使わないカードです。印刷では、その次のカードに進みます</source>
        <translation>It leads to “{title}”, which is not used. In print it goes on to the card after that</translation>
    </message>
    <message>
        <source>行き先を選び直してください</source>
        <translation>Please choose where it leads</translation>
    </message>
    <message>
        <source>表が CSV として読めません。Excel で開いて保存し直してください</source>
        <translation>The table cannot be read as CSV. Open it in Excel and save it again</translation>
    </message>
    <message>
        <source>表が XLSX として読めません。Excel で開いて保存し直してください</source>
        <translation>The table cannot be read as XLSX. Open it in Excel and save it again</translation>
    </message>
    <message>
        <source>表が大きすぎます（20 MB まで）。ファイルを確かめてください</source>
        <translation>The table is too large (at most 20 MB). Check the file</translation>
    </message>
    <message>
        <source>表の列が多すぎます（{most} 列まで）。ファイルを確かめてください</source>
        <translation>The table has too many columns (at most {most}). Check the file</translation>
    </message>
    <message>
        <source>表の文字が読めません。UTF-8 で保存し直してください</source>
        <translation>The characters of the table cannot be read. Save it again as UTF-8</translation>
    </message>
    <message>
        <source>表の行が多すぎます（{most} 行まで）。ファイルを確かめてください</source>
        <translation>The table has too many rows (at most {most}). Check the file</translation>
    </message>
    <message>
        <source>訓練で確かめ、区が確定してください</source>
        <translation>Try it in a drill; the ward then confirms it</translation>
    </message>
    <message>
        <source>訓練動画</source>
        <translation>drill video</translation>
    </message>
    <message>
        <source>訓練動画 {code}</source>
        <translation>drill video {code}</translation>
    </message>
    <message>
        <source>訓練動画 {code} のアドレス</source>
        <translation>address of the drill video {code}</translation>
    </message>
    <message>
        <source>訓練動画 {code} の題名</source>
        <translation>title of the drill video {code}</translation>
    </message>
    <message>
        <source>訓練動画のアドレスは、ここでは変えられません</source>
        <translation>The address of a drill video cannot be changed here</translation>
    </message>
    <message>
        <source>訓練動画の番号</source>
        <translation>The drill video code</translation>
    </message>
    <message>
        <source>訓練動画の番号「{code}」を、{ours}と{theirs}で別々の動画に付けています。{loser}の動画の番号は「{new}」にしました</source>
        <translation>The code “{code}” stands on different videos in {ours} and {theirs}. The video of {loser} now has the code “{new}”</translation>
    </message>
    <message>
        <source>訓練用に出してはいけない「{name}」の中身が、文の中に書かれています</source>
        <translation>The text gives away the value of “{name}”, which must not be in drill material</translation>
    </message>
    <message>
        <source>記入欄の長さ</source>
        <translation>Length of the line to write on</translation>
    </message>
    <message>
        <source>読み書きに失敗しました。USB メモリーやネットワークがつながっているか確かめてください</source>
        <translation>Reading or writing failed. Check the USB stick or the network</translation>
    </message>
    <message>
        <source>読めない文字があります</source>
        <translation>a character cannot be read</translation>
    </message>
    <message>
        <source>読めない行があります</source>
        <translation>a row cannot be read</translation>
    </message>
    <message>
        <source>貼り付けられません。もう一度コピーしてください（{reason}）</source>
        <translation>It cannot be pasted. Copy it again ({reason})</translation>
    </message>
    <message>
        <source>貼り付けるものが大きすぎます。少しずつコピーしてください</source>
        <translation>There is too much to paste. Copy a little at a time</translation>
    </message>
    <message>
        <source>追加</source>
        <translation>added</translation>
    </message>
    <message>
        <source>選んだ項目のある拠点がありません。項目を選び直してください</source>
        <translation>No site has the sections you chose. Choose sections again</translation>
    </message>
    <message>
        <source>長すぎます。{wanted} までにしてください</source>
        <translation>Too long. Use {wanted} at most</translation>
    </message>
    <message>
        <source>開けません。USB メモリーが抜けていないか、フォルダーがあるか確かめてください</source>
        <translation>It cannot be opened. Check that the USB stick is in and that the folder exists</translation>
    </message>
    <message>
        <source>間に文字を入れるか、印を消してください</source>
        <translation>Put text between them, or remove the marks</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>sections</translation>
    </message>
    <message>
        <source>項目「{section}」</source>
        <translation>Section “{section}”</translation>
    </message>
    <message>
        <source>項目「{wanted}」がありません。ある項目：{known}</source>
        <translation>There is no section “{wanted}”. There are: {known}</translation>
    </message>
    <message>
        <source>項目の名前</source>
        <translation>Section name</translation>
    </message>
    <message>
        <source>項目・カード・手順は、まぜて選べません。同じ種類のものだけを選んでください</source>
        <translation>Sections, cards and steps cannot be chosen together. Choose only one kind</translation>
    </message>
    <message>
        <source>題名</source>
        <translation>title</translation>
    </message>
    <message>
        <source>題名がありません</source>
        <translation>There is no title</translation>
    </message>
    <message>
        <source>題名が長めです（{title}文字）</source>
        <translation>The title is rather long ({title} characters)</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>いまは見るだけです。直すには、書ける状態で開いてください</source>
        <translation>This kit is only being viewed. Open it for writing to change it</translation>
    </message>
    <message>
        <source>元に戻す（{}）</source>
        <translation>Undo ({})</translation>
    </message>
    <message>
        <source>{} ほか</source>
        <translation>{} and more</translation>
    </message>
    <message>
        <source>保存中に思わぬ問題が起きました（{}）</source>
        <translation>Something unexpected went wrong while saving ({})</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>A3 に並べる</source>
        <translation>Several on A3</translation>
    </message>
    <message>
        <source>A4 に並べる</source>
        <translation>Several on A4</translation>
    </message>
    <message>
        <source>1枚に1ページ</source>
        <translation>One page a sheet</translation>
    </message>
</context>
<context>
    <name>SiteDialog</name>
    <message>
        <source>拠点の値（鍵の場所など）も写す</source>
        <translation>Copy site values (keys …) too</translation>
    </message>
    <message>
        <source>「{}」を複製</source>
        <translation>Duplicate “{}”</translation>
    </message>
    <message>
        <source>新しい拠点</source>
        <translation>New site</translation>
    </message>
    <message>
        <source>名前(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>例：小田小学校</source>
        <translation>As it stands on the school&apos;s gate</translation>
    </message>
    <message>
        <source>よみ(&amp;K)</source>
        <translation>&amp;Kana</translation>
    </message>
    <message>
        <source>例：こだしょうがっこう</source>
        <translation>The name in hiragana</translation>
    </message>
    <message>
        <source>番号(&amp;I)</source>
        <translation>&amp;ID</translation>
    </message>
    <message>
        <source>住所(&amp;A)</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>書かなくてもかまいません</source>
        <translation>May be left empty</translation>
    </message>
    <message>
        <source>例：koda-es（よみを書くと入ります）</source>
        <translation>e.g. koda-es (made from the reading)</translation>
    </message>
    <message>
        <source>ファイルの名前になります。英小文字、数字、ハイフンが使えます。</source>
        <translation>Becomes the file&apos;s name. Small letters a–z, digits and hyphens.</translation>
    </message>
    <message>
        <source>作る</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>キットのファイルは {}.kit になります。</source>
        <translation>The kit&apos;s file will be {}.kit.</translation>
    </message>
    <message>
        <source>名前を書いてください。よみを書くと、番号は自動で入ります。</source>
        <translation>Write the name. The ID comes by itself when you write the kana.</translation>
    </message>
    <message>
        <source>よみか番号を書いてください。</source>
        <translation>Write the kana or the ID.</translation>
    </message>
    <message>
        <source>番号に使えるのは、英小文字、数字、ハイフンです（64文字まで）。直してください。</source>
        <translation>An ID has small letters a–z, digits and hyphens, 64 at most. Please correct it.</translation>
    </message>
    <message>
        <source>番号「{}」はもう使われています。別の番号にしてください。</source>
        <translation>The ID “{}” is taken. Use another one.</translation>
    </message>
</context>
<context>
    <name>SiteListDialog</name>
    <message>
        <source>取り込む</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>よみ</source>
        <translation>Kana</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>緯度</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>経度</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>共通ID</source>
        <translation>common ID</translation>
    </message>
    <message>
        <source>{}：{} → {}</source>
        <translation>{}: {} → {}</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>追加</source>
        <translation>added</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>update</translation>
    </message>
    <message>
        <source>変更なし</source>
        <translation>no changes</translation>
    </message>
    <message>
        <source>一覧にない（残します）</source>
        <translation>not in the list (stays)</translation>
    </message>
    <message>
        <source>{} 拠点を書き込みました。</source>
        <translation>{} sites were written.</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{}拠点を取り込む</source>
        <translation>Take in {} sites</translation>
    </message>
    <message>
        <source>拠点の一覧を取り込む：{}</source>
        <translation>Take in a list of sites: {}</translation>
    </message>
    <message>
        <source>拠点</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>すること</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>住所・変わるところ</source>
        <translation>Address or change</translation>
    </message>
    <message>
        <source>取り込む拠点</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>書いた拠点の数</source>
        <translation>Sites written</translation>
    </message>
    <message>
        <source>空なら、一覧のすべての拠点</source>
        <translation>Empty: all sites of the list</translation>
    </message>
    <message>
        <source>住所にこの言葉がある拠点だけ</source>
        <translation>Only sites with this in the address</translation>
    </message>
    <message>
        <source>「{}」のファイルはもうありますが、読めません。控えから戻して、もう一度取り込んでください</source>
        <translation>There is already a file for “{}”, but it cannot be read. Restore it from a backup, then take the list in again</translation>
    </message>
    <message>
        <source>一覧にない拠点は消しません。拠点の値とカードも変わりません。</source>
        <translation>Sites that are not in the list stay. Values and cards do not change.</translation>
    </message>
</context>
<context>
    <name>SiteOperations</name>
    <message>
        <source>番号「{}」はもう使われています。別の番号にしてください</source>
        <translation>The ID “{}” is taken. Use another one</translation>
    </message>
    <message>
        <source>「{}」の追加</source>
        <translation>Addition of “{}”</translation>
    </message>
    <message>
        <source>複製する拠点を、一覧から1つだけ選んでください。</source>
        <translation>Choose just one site to duplicate in the list.</translation>
    </message>
    <message>
        <source>「{}」の複製</source>
        <translation>Copy of “{}”</translation>
    </message>
    <message>
        <source>{}を元に戻しました。</source>
        <translation>Undone: {}.</translation>
    </message>
    <message>
        <source>{}をやり直しました。</source>
        <translation>Done again: {}.</translation>
    </message>
    <message>
        <source>「{}」を作りました。Enter キーで開けます。</source>
        <translation>“{}” is made. Press Enter to open it.</translation>
    </message>
    <message>
        <source>「{}」の削除</source>
        <translation>Removal of “{}”</translation>
    </message>
    <message>
        <source>「{}」を {} へ移しました。「元に戻す」で戻ります。</source>
        <translation>“{}” was moved to {}. “Undo” brings it back.</translation>
    </message>
    <message>
        <source>区の基本版は、拠点のキットの元になるので削除できません。</source>
        <translation>The ward&apos;s master kit cannot be removed: the sites&apos; kits are made from it.</translation>
    </message>
    <message>
        <source>削除する拠点を、先に一覧から選んでください。</source>
        <translation>Choose the sites to remove in the list first.</translation>
    </message>
    <message>
        <source>{} など{}拠点</source>
        <translation>{} and more (sites in all: {})</translation>
    </message>
    <message>
        <source>{} を一覧から削除しますか。
ファイルは消さずに、フォルダー {} へ移します。</source>
        <translation>Remove {} from the list?
The files are not deleted but moved to the folder {}.</translation>
    </message>
    <message>
        <source>「{}」の画面が開いています。閉じてから、もう一度してください</source>
        <translation>“{}” is open in a window. Close it, then try again</translation>
    </message>
</context>
<context>
    <name>SitesModel</name>
    <message>
        <source>× エラーのある拠点 {}</source>
        <translation>× Sites with errors: {}</translation>
    </message>
    <message>
        <source>△ 未取り込み {}</source>
        <translation>△ Behind {}</translation>
    </message>
    <message>
        <source>× 開けないファイル {}</source>
        <translation>× Files that cannot be opened: {}</translation>
    </message>
    <message>
        <source>{}拠点</source>
        <translation>Sites: {}</translation>
    </message>
    <message>
        <source>拠点</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>値</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>基本版</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>意見</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>エラー</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>最後の変更</source>
        <translation>Last change</translation>
    </message>
    <message>
        <source>× 開けません</source>
        <translation>× Bad file</translation>
    </message>
    <message>
        <source>第{}版</source>
        <translation>Ed. {}</translation>
    </message>
    <message>
        <source>△ 未取り込み</source>
        <translation>△ Behind</translation>
    </message>
    <message>
        <source>最新</source>
        <translation>Up to date</translation>
    </message>
    <message>
        <source>{}：開けません。{}</source>
        <translation>{}: cannot be opened. {}</translation>
    </message>
    <message>
        <source>状態は{}</source>
        <translation>State: {}</translation>
    </message>
    <message>
        <source>まだ答えていない意見</source>
        <translation>Open comments</translation>
    </message>
    <message>
        <source>エラー（直すまで印刷できないところ）</source>
        <translation>Errors (must be mended before printing)</translation>
    </message>
    <message>
        <source>注意（印刷の前に見るところ）</source>
        <translation>Warnings (look at them before printing)</translation>
    </message>
    <message>
        <source>最後の変更は {}</source>
        <translation>Last change: {}</translation>
    </message>
    <message>
        <source>状態は{}。承認のあとで変わった項目が {} あります。もう一度承認してもらってください</source>
        <translation>State: {}. Sections changed since their approval: {}. Have them approved again</translation>
    </message>
    <message>
        <source>書く値はありません</source>
        <translation>No values to fill in</translation>
    </message>
    <message>
        <source>拠点の値 {}件は、すべて書いてあります</source>
        <translation>All {} site values are filled in</translation>
    </message>
    <message>
        <source>拠点の値 {}件のうち {}件がまだ空です</source>
        <translation>Of {} site values, {} are still empty</translation>
    </message>
    <message>
        <source>区の基本版そのもの</source>
        <translation>The master kit itself</translation>
    </message>
    <message>
        <source>区の基本版から作ったものではありません</source>
        <translation>Not made from the master kit</translation>
    </message>
    <message>
        <source>区の基本版 第{}版から。まだ取り込んでいない変更があります</source>
        <translation>From master edition {}. It has changes not taken in yet</translation>
    </message>
    <message>
        <source>区の基本版 第{}版から。変更はすべて取り込んであります</source>
        <translation>From master edition {}. All changes are taken in</translation>
    </message>
    <message>
        <source>カードを印刷した記録はありません</source>
        <translation>No print of the cards is noted</translation>
    </message>
    <message>
        <source>カードは {} に印刷しました。そのあと変わったので、印刷し直してください</source>
        <translation>Cards were printed on {}. They have changed since: print them again</translation>
    </message>
    <message>
        <source>カードは {} に印刷しました。今の中身と同じです</source>
        <translation>Cards were printed on {} and still say the same</translation>
    </message>
    <message>
        <source>{} {}件</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>{} なし</source>
        <translation>{}: none</translation>
    </message>
    <message>
        <source>拠点の名前</source>
        <translation>Name of a site</translation>
    </message>
    <message>
        <source>開設キットの版</source>
        <translation>Edition of the opening kit</translation>
    </message>
    <message>
        <source>下書き、確認中、承認済みのどれか（△ 要再確認は、承認のあとで変わったもの）</source>
        <translation>Draft, in review or approved (△ Look again: changed since its approval)</translation>
    </message>
    <message>
        <source>拠点の値のうち、書いてある数と全部の数（△ は空のものがある）</source>
        <translation>Site values filled in, of all (△ some are empty)</translation>
    </message>
    <message>
        <source>区の基本版の変更を、すべて取り込んであるか</source>
        <translation>Whether all changes of the master kit are taken in</translation>
    </message>
    <message>
        <source>まだ答えていない意見の数</source>
        <translation>Number of comments not answered yet</translation>
    </message>
    <message>
        <source>直すまで印刷できないところの数</source>
        <translation>Number of places that must be mended before printing</translation>
    </message>
    <message>
        <source>印刷の前に見るところの数</source>
        <translation>Number of places to look at before printing</translation>
    </message>
    <message>
        <source>カードを最後に印刷した日（△ はそのあと変わったもの）</source>
        <translation>Day the cards were last printed (△ changed since)</translation>
    </message>
    <message>
        <source>最後に保存した日時と人</source>
        <translation>When it was last saved, and by whom</translation>
    </message>
</context>
<context>
    <name>SitesPane</name>
    <message>
        <source>{}件</source>
        <translation>Sites: {}</translation>
    </message>
    <message>
        <source>見つかりません（Esc で全部）</source>
        <translation>Nothing found (Esc shows all)</translation>
    </message>
</context>
<context>
    <name>SitesTable</name>
    <message>
        <source>拠点の一覧</source>
        <translation>List of sites</translation>
    </message>
    <message>
        <source>第{}版</source>
        <translation>Ed. {}</translation>
    </message>
    <message>
        <source>× 開けません</source>
        <translation>× Bad file</translation>
    </message>
    <message>
        <source>△ 未取り込み</source>
        <translation>△ Behind</translation>
    </message>
</context>
<context>
    <name>SitesView</name>
    <message>
        <source>変わるところ</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>決めること</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>拠点</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>拠点の一覧</source>
        <translation>List of sites</translation>
    </message>
    <message>
        <source>× 調べられません</source>
        <translation>× Cannot be read</translation>
    </message>
    <message>
        <source>変更なし</source>
        <translation>no changes</translation>
    </message>
    <message>
        <source>△ {}</source>
        <translation>△ {}</translation>
    </message>
    <message>
        <source>{}：{}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>{}、決めるところが{}つ残っています</source>
        <translation>{}, {} still to decide</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>並べ替え(&amp;S)</source>
        <translation>&amp;Sort</translation>
    </message>
    <message>
        <source>小さい順・古い順(&amp;A)</source>
        <translation>&amp;Ascending (oldest first)</translation>
    </message>
    <message>
        <source>大きい順・新しい順(&amp;D)</source>
        <translation>&amp;Descending (newest first)</translation>
    </message>
</context>
<context>
    <name>StartCommands</name>
    <message>
        <source>元に戻す(&amp;U)</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>やり直す(&amp;R)</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>開く(&amp;O)</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>区の基本版を開く(&amp;M)</source>
        <translation>Open &amp;master kit</translation>
    </message>
    <message>
        <source>写しなどのファイルを開く…(&amp;F)</source>
        <translation>Open a copy or &amp;file…</translation>
    </message>
    <message>
        <source>新しい拠点…(&amp;N)</source>
        <translation>&amp;New site…</translation>
    </message>
    <message>
        <source>複製…(&amp;D)</source>
        <translation>&amp;Duplicate…</translation>
    </message>
    <message>
        <source>削除(&amp;R)</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>カードを印刷…(&amp;P)</source>
        <translation>&amp;Print cards…</translation>
    </message>
    <message>
        <source>一覧を保存…(&amp;S)</source>
        <translation>&amp;Save list…</translation>
    </message>
    <message>
        <source>拠点の値の表(&amp;T)</source>
        <translation>&amp;Table of values</translation>
    </message>
    <message>
        <source>区の変更を取り込む…(&amp;W)</source>
        <translation>&amp;Ward&apos;s changes…</translation>
    </message>
    <message>
        <source>拠点の一覧を取り込む…(&amp;I)</source>
        <translation>Take in a l&amp;ist of sites…</translation>
    </message>
    <message>
        <source>別のキット一式を開く…(&amp;L)</source>
        <translation>Open another &amp;library…</translation>
    </message>
    <message>
        <source>閉じる(&amp;X)</source>
        <translation>E&amp;xit</translation>
    </message>
    <message>
        <source>すべて選ぶ(&amp;A)</source>
        <translation>Select &amp;all</translation>
    </message>
    <message>
        <source>探す(&amp;F)</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>要確認をまとめて見る(&amp;K)</source>
        <translation>Chec&amp;k problems</translation>
    </message>
    <message>
        <source>一覧を読み直す(&amp;F)</source>
        <translation>Re&amp;fresh the list</translation>
    </message>
    <message>
        <source>はじめての方へ(&amp;H)</source>
        <translation>First &amp;steps</translation>
    </message>
    <message>
        <source>このプログラムについて(&amp;A)</source>
        <translation>&amp;About this program</translation>
    </message>
    <message>
        <source>ファイル(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>編集(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>表示(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>ヘルプ(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>先に一覧から拠点を選んでください。</source>
        <translation>Choose a site in the list first.</translation>
    </message>
    <message>
        <source>{}拠点の画面を開きます。よろしいですか。</source>
        <translation>Windows to open: {}. Go on?</translation>
    </message>
    <message>
        <source>キットのファイルを選ぶ</source>
        <translation>Choose a kit file</translation>
    </message>
    <message>
        <source>開設キット (*.kit)</source>
        <translation>Opening kit (*.kit)</translation>
    </message>
    <message>
        <source>一覧を {} に書きました。</source>
        <translation>The list was written to {}.</translation>
    </message>
    <message>
        <source>フォルダー {} には、キット一式がありません。
ここに新しく作りますか。</source>
        <translation>The folder {} has no library.
Make a new one there?</translation>
    </message>
    <message>
        <source>キット一式のフォルダーを選ぶ</source>
        <translation>Choose the folder of a library</translation>
    </message>
    <message>
        <source>拠点を選んで Enter キーか「開く」を押すと、カードを書けます。書いたものは自動で保存されます。</source>
        <translation>Choose a site and press Enter or “Open” to write its cards. What you write is saved automatically.</translation>
    </message>
    <message>
        <source>読んだ拠点の数</source>
        <translation>Sites read</translation>
    </message>
    <message>
        <source>開設キット&#x3000;{}</source>
        <translation>Opening kits: {}</translation>
    </message>
    <message>
        <source>読んでいます… {} / {}</source>
        <translation>Reading… {} / {}</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>手順のくわしい設定</source>
        <translation>Details of the step</translation>
    </message>
    <message>
        <source>次の手順へ</source>
        <translation>Go on to the next step</translation>
    </message>
    <message>
        <source>はい・いいえで分かれる</source>
        <translation>Splits into yes and no</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>（名前のない備品）</source>
        <translation>(a tool without a name)</translation>
    </message>
    <message>
        <source>（なくなった備品）</source>
        <translation>(a tool that is gone)</translation>
    </message>
    <message>
        <source>（まだ書いていない手順）</source>
        <translation>(no text yet)</translation>
    </message>
    <message>
        <source>使う備品</source>
        <translation>Tool used</translation>
    </message>
    <message>
        <source>行き先</source>
        <translation>Leads to</translation>
    </message>
    <message>
        <source>「はい」のとき</source>
        <translation>If “yes”</translation>
    </message>
    <message>
        <source>「いいえ」のとき</source>
        <translation>If “no”</translation>
    </message>
    <message>
        <source>カードの番号、題名、項目の名前を打っても選べます。</source>
        <translation>You can also type a card&apos;s number, title or section.</translation>
    </message>
    <message>
        <source>画像</source>
        <translation>Picture</translation>
    </message>
</context>
<context>
    <name>Summaries</name>
    <message>
        <source>なくなった手順の前</source>
        <translation>Before a step that is gone</translation>
    </message>
    <message>
        <source>手順{}の前</source>
        <translation>Before step {}</translation>
    </message>
    <message>
        <source>固定</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>はい→{}</source>
        <translation>Yes → {}</translation>
    </message>
    <message>
        <source>いいえ→{}</source>
        <translation>No → {}</translation>
    </message>
    <message>
        <source>（なくなった備品）</source>
        <translation>(a tool that is gone)</translation>
    </message>
    <message>
        <source>備品：{}</source>
        <translation>Tool: {}</translation>
    </message>
    <message>
        <source>画像あり</source>
        <translation>With picture</translation>
    </message>
    <message>
        <source>（なくなった画像）</source>
        <translation>(a picture that is gone)</translation>
    </message>
    <message>
        <source>次の手順へ</source>
        <translation>Go on to the next step</translation>
    </message>
    <message>
        <source>（なくなったカード）</source>
        <translation>(a card that is gone)</translation>
    </message>
    <message>
        <source>カード{} {}</source>
        <translation>Card {} {}</translation>
    </message>
</context>
<context>
    <name>TeamsDialog</name>
    <message>
        <source>班を加える</source>
        <translation>Add team</translation>
    </message>
    <message>
        <source>名前を変える</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>外す…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>上へ</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下へ</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>「{}」は{}枚のカードで使われています。外したあと、どの班がしますか。</source>
        <translation>“{}” is used on cards: {}. Which team takes over?</translation>
    </message>
    <message>
        <source>（まだ決めない）</source>
        <translation>(not decided yet)</translation>
    </message>
    <message>
        <source>班</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>班の一覧</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>カードには班の名前だけを印刷します。人の名前は書きません。</source>
        <translation>Cards print the names of teams only, never of people.</translation>
    </message>
</context>
<context>
    <name>TeamsModel</name>
    <message>
        <source>班の名前</source>
        <translation>Name of the team</translation>
    </message>
    <message>
        <source>使っているカード</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>{}枚</source>
        <translation>{}</translation>
    </message>
</context>
<context>
    <name>ToolsModel</name>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>数</source>
        <translation>Qty</translation>
    </message>
    <message>
        <source>置き場所</source>
        <translation>Kept at</translation>
    </message>
    <message>
        <source>（次の備品）</source>
        <translation>(next tool)</translation>
    </message>
    <message>
        <source>備品{} {} {}</source>
        <translation>Tool {} {} {}</translation>
    </message>
</context>
<context>
    <name>ToolsTable</name>
    <message>
        <source>備品を加える</source>
        <translation>Add tool</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>備品</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Alt+↑、Alt+↓ で順番を変えます。Excel の表も貼り付けられます。</source>
        <translation>Alt+↑ and Alt+↓ change the order. Tables from Excel can be pasted.</translation>
    </message>
    <message>
        <source>上へ移す</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>下へ移す</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>！ {}</source>
        <translation>! {}</translation>
    </message>
</context>
<context>
    <name>TreeEdits</name>
    <message>
        <source>カードの追加</source>
        <translation>Addition of a card</translation>
    </message>
    <message>
        <source>項目の追加</source>
        <translation>Addition of a section</translation>
    </message>
    <message>
        <source>項目の設定</source>
        <translation>Section settings</translation>
    </message>
    <message>
        <source>使わないカードにする</source>
        <translation>not using cards</translation>
    </message>
    <message>
        <source>カードをまた使う</source>
        <translation>using cards again</translation>
    </message>
    <message>
        <source>項目の削除</source>
        <translation>Delete section</translation>
    </message>
    <message>
        <source>カードの削除</source>
        <translation>Delete card</translation>
    </message>
    <message>
        <source>手順の削除</source>
        <translation>Delete step</translation>
    </message>
    <message>
        <source>複製</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>切り取り</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>貼り付け</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>ほかのキットから複製</source>
        <translation>Copy from another kit</translation>
    </message>
    <message>
        <source>項目の移動</source>
        <translation>Move section</translation>
    </message>
    <message>
        <source>カードの移動</source>
        <translation>Move card</translation>
    </message>
    <message>
        <source>手順の移動</source>
        <translation>Move step</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>書いたものを、まだ保存できていません。どうしますか。</source>
        <translation>Your work is not saved yet. What should be done?</translation>
    </message>
    <message>
        <source>別の場所に保存…</source>
        <translation>Save elsewhere…</translation>
    </message>
    <message>
        <source>捨てて閉じる</source>
        <translation>Discard and close</translation>
    </message>
    <message>
        <source>閉じない</source>
        <translation>Do not close</translation>
    </message>
</context>
<context>
    <name>UnusedDialog</name>
    <message>
        <source>この拠点で使わないカード</source>
        <translation>Cards this site does not use</translation>
    </message>
    <message>
        <source>使わない</source>
        <translation>Do not use</translation>
    </message>
    <message>
        <source>使わない理由</source>
        <translation>Reason for not using it</translation>
    </message>
    <message>
        <source>例：この拠点には発電機がないため</source>
        <translation>e.g. there is no generator at this site</translation>
    </message>
    <message>
        <source>使わない理由を書いてください。箱に入れる一覧に印刷します</source>
        <translation>Please write the reason. It is printed in the list in the box</translation>
    </message>
    <message>
        <source>{} など{}枚</source>
        <translation>{} and others, {} cards</translation>
    </message>
    <message>
        <source>{} を使わないカードにします。</source>
        <translation>{} will not be used.</translation>
    </message>
    <message>
        <source>カードは印刷しなくなりますが、書いたものは残ります。いつでも「また使う」で戻せます。</source>
        <translation>The cards are not printed any more, but what is written on them stays. “Use again” brings them back at any time.</translation>
    </message>
    <message>
        <source>使わない理由（箱に入れる一覧に印刷します）</source>
        <translation>Reason (printed in the list in the box)</translation>
    </message>
    <message>
        <source>△ 命にかかわる注意「{}」も印刷しなくなります。区の担当に確かめてください。</source>
        <translation>△ The vital caution “{}” is not printed any more either. Please ask the ward.</translation>
    </message>
</context>
<context>
    <name>UnusedNote</name>
    <message>
        <source>理由を直す…</source>
        <translation>Change reason…</translation>
    </message>
    <message>
        <source>また使う</source>
        <translation>Use again</translation>
    </message>
    <message>
        <source>△ この拠点では使わないカードです。印刷しません。理由：{}</source>
        <translation>△ This site does not use this card, so it is not printed. Reason: {}</translation>
    </message>
</context>
<context>
    <name>UpdateSentences</name>
    <message>
        <source>取り込む拠点は {} です。</source>
        <translation>{} sites will be updated. </translation>
    </message>
    <message>
        <source>取り込む拠点は選ばれていません。</source>
        <translation>No site is ticked. </translation>
    </message>
    <message>
        <source>決めていないところが {} つあります。拠点の版のまま残り、次の取り込みでもう一度たずねます。</source>
        <translation>{} places are not decided. They stay as the site has them and are asked again next time. </translation>
    </message>
    <message>
        <source>{} 拠点に取り込みました。</source>
        <translation>{} sites were updated. </translation>
    </message>
    <message>
        <source>決めていないところが {} つ残っています。</source>
        <translation>{} places are still to decide. </translation>
    </message>
    <message>
        <source>{} 拠点を、取り込む前に戻しました。</source>
        <translation>{} sites are as they were before. </translation>
    </message>
</context>
<context>
    <name>UpdateWindow</name>
    <message>
        <source>取り込む</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>取り込みを元に戻す</source>
        <translation>Take the update back</translation>
    </message>
    <message>
        <source>すべて選ぶ</source>
        <translation>All</translation>
    </message>
    <message>
        <source>すべて外す</source>
        <translation>None</translation>
    </message>
    <message>
        <source>残りをまとめて決める</source>
        <translation>Decide the rest</translation>
    </message>
    <message>
        <source>まだ途中です（{} / {} 拠点）。ここで止めますか。済んだ拠点はそのままです。</source>
        <translation>It is still under way ({} of {} sites). Stop here? Sites that are done stay so.</translation>
    </message>
    <message>
        <source>✓ 取り込みました</source>
        <translation>✓ Updated</translation>
    </message>
    <message>
        <source>× 取り込めません</source>
        <translation>× Not updated</translation>
    </message>
    <message>
        <source>決めること（{}）</source>
        <translation>To decide ({})</translation>
    </message>
    <message>
        <source>いま</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>取り込んだあと</source>
        <translation>After the update</translation>
    </message>
    <message>
        <source>この拠点</source>
        <translation>this site</translation>
    </message>
    <message>
        <source>区の基本版</source>
        <translation>the ward’s kit</translation>
    </message>
    <message>
        <source>この拠点の版にする</source>
        <translation>Keep the site&apos;s</translation>
    </message>
    <message>
        <source>区の版にする</source>
        <translation>Take the ward&apos;s</translation>
    </message>
    <message>
        <source>✓ 拠点の版</source>
        <translation>✓ The site&apos;s</translation>
    </message>
    <message>
        <source>✓ 区の版</source>
        <translation>✓ The ward&apos;s</translation>
    </message>
    <message>
        <source>次の取り込みで、もう一度たずねます</source>
        <translation>Asked again at the next update</translation>
    </message>
    <message>
        <source>{}拠点に取り込む</source>
        <translation>Update {} sites</translation>
    </message>
    <message>
        <source>区の基本版の変更を取り込む（{}拠点）</source>
        <translation>Bring in the ward&apos;s changes ({} sites)</translation>
    </message>
    <message>
        <source>変わるところ</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>済んだ拠点の数</source>
        <translation>Sites done</translation>
    </message>
    <message>
        <source>区の基本版で直したところを、各拠点のキットに入れます。拠点で変えたところは、そのまま残ります。同じところを両方で変えたときだけ、どちらにするか決めてください。</source>
        <translation>What was changed in the master kit goes into the kit of each site. What a site changed stays. Only where both changed the same place, please decide.</translation>
    </message>
    <message>
        <source>この拠点の残りを、拠点の版にする</source>
        <translation>Rest of this site: keep the site&apos;s</translation>
    </message>
    <message>
        <source>この拠点の残りを、区の版にする</source>
        <translation>Rest of this site: take the ward&apos;s</translation>
    </message>
    <message>
        <source>すべての拠点の残りを、拠点の版にする</source>
        <translation>Rest of all sites: keep the sites&apos;</translation>
    </message>
    <message>
        <source>すべての拠点の残りを、区の版にする</source>
        <translation>Rest of all sites: take the ward&apos;s</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ValueDialog</name>
    <message>
        <source>決める</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>！ {}</source>
        <translation>! {}</translation>
    </message>
</context>
<context>
    <name>VideoForm</name>
    <message>
        <source>期限がある</source>
        <translation>Has an end date</translation>
    </message>
    <message>
        <source>公開の期限</source>
        <translation>Public until</translation>
    </message>
    <message>
        <source>確かめた</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>最後に確かめた日</source>
        <translation>Date of the last check</translation>
    </message>
    <message>
        <source>今日確かめた</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>TOI-3</source>
        <translation>TOI-3</translation>
    </message>
    <message>
        <source>https://</source>
        <translation>https://</translation>
    </message>
    <message>
        <source> 分</source>
        <translation> min</translation>
    </message>
    <message>
        <source> 秒</source>
        <translation> s</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>題名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>アドレス</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>始まり</source>
        <translation>Starts at</translation>
    </message>
    <message>
        <source>最後の確認</source>
        <translation>Last check</translation>
    </message>
    <message>
        <source>始まりの分</source>
        <translation>Minutes of the start</translation>
    </message>
    <message>
        <source>始まりの秒</source>
        <translation>Seconds of the start</translation>
    </message>
</context>
<context>
    <name>VideosDialog</name>
    <message>
        <source>動画を加える</source>
        <translation>Add video</translation>
    </message>
    <message>
        <source>外す…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>{}：{}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>番号のない動画</source>
        <translation>Video without a code</translation>
    </message>
    <message>
        <source>「{}」は{}枚のカードにのっています。外したあと、どの動画をのせますか。</source>
        <translation>“{}” is on cards: {}. Which video replaces it?</translation>
    </message>
    <message>
        <source>（のせない）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>訓練動画</source>
        <translation>Drill video</translation>
    </message>
    <message>
        <source>短いアドレス</source>
        <translation>Short address</translation>
    </message>
    <message>
        <source>（使わない）</source>
        <translation>(not used)</translation>
    </message>
    <message>
        <source>訓練動画の一覧</source>
        <translation>Drill videos</translation>
    </message>
    <message>
        <source>短いアドレスを決めると、コードは「短いアドレス/番号」になり、動画が移ってもカードを刷り直さずにすみます。そのアドレスから動画へ案内する区の Web ページが要ります。</source>
        <translation>With a short address the code on a card is “short address/code”: when a video moves, no card needs to be printed again. A web page of the ward must lead from that address to the video.</translation>
    </message>
    <message>
        <source>カードのコードの中身：{}
コードの下の文字：{}</source>
        <translation>Inside the card&apos;s code: {}
Printed under it: {}</translation>
    </message>
    <message>
        <source>アドレスがないので、コードは印刷しません。</source>
        <translation>There is no address, so no code is printed.</translation>
    </message>
</context>
<context>
    <name>VideosModel</name>
    <message>
        <source>番号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>題名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>カード</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>{}枚</source>
        <translation>{}</translation>
    </message>
</context>
<context>
    <name>WaitDialog</name>
    <message>
        <source>残りをやめる</source>
        <translation>Stop the rest</translation>
    </message>
    <message>
        <source>置きかえています</source>
        <translation>Replacing</translation>
    </message>
    <message>
        <source>%v / %m</source>
        <translation>%v / %m</translation>
    </message>
    <message>
        <source>キットのファイルに書いています。終わるまでお待ちください。</source>
        <translation>Writing the kit files. Please wait until it is done.</translation>
    </message>
    <message>
        <source>置きかえの進み</source>
        <translation>Progress of the replacement</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>思わぬ問題が起きました（{}）。詳細を開発者に送ってください</source>
        <translation>Something unexpected went wrong ({}). Please send the details to the developers</translation>
    </message>
</context>
<context>
    <name>Zoom</name>
    <message>
        <source>小さく</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>大きく</source>
        <translation>Larger</translation>
    </message>
</context>
<context>
    <name>_Cells</name>
    <message>
        <source>読み {}</source>
        <translation>Reading: {}</translation>
    </message>
</context>
<context>
    <name>_Notes</name>
    <message>
        <source>お知らせ</source>
        <translation>Notice</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>くわしい設定</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>（固定）</source>
        <translation>(locked)</translation>
    </message>
    <message>
        <source>命にかかわる注意です。拠点では変えられません。</source>
        <translation>Lives depend on this caution. Sites cannot change it.</translation>
    </message>
    <message>
        <source>{} {}のくわしい設定</source>
        <translation>{} {}: details</translation>
    </message>
</context>
</TS>
