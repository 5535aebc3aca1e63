(function(){
"use strict";
var root=document.documentElement;
var button=document.querySelector(".theme-switch");
if(!button)return;
var order=["automatic","light","dark"];
function show(){
button.querySelector("span").textContent="Theme: "+(root.dataset.theme||"automatic");
}
button.addEventListener("click",function(){
var next=order[(order.indexOf(root.dataset.theme||"automatic")+1)%3];
if(next==="automatic")delete root.dataset.theme;else root.dataset.theme=next;
try{localStorage.setItem("fingerpost-theme",next);}catch(refused){}
show();
});
show();
})();
(function(){
"use strict";
var sidebar=document.getElementById("sidebar");
var menu=document.querySelector(".menu");
if(!sidebar||!menu)return;
var close=sidebar.querySelector(".close");
var wide=matchMedia("(width >= 60rem)");
var behind=document.querySelectorAll(".skip, .top, .main, .foot");
function set(open){
sidebar.toggleAttribute("data-open",open);
document.body.classList.toggle("has-drawer",open);
menu.setAttribute("aria-expanded",open);
behind.forEach(function(part){part.inert=open;});
}
function shut(){
if(!sidebar.hasAttribute("data-open"))return;
set(false);
menu.focus();
}
[menu,close].forEach(function(link){
link.setAttribute("role","button");
link.addEventListener("keydown",function(event){
if(event.key===" "){event.preventDefault();link.click();}
});
});
menu.setAttribute("aria-controls","sidebar");
set(false);
menu.addEventListener("click",function(event){
event.preventDefault();
event.stopPropagation();
set(true);
close.focus();
});
close.addEventListener("click",function(event){
if(location.hash!=="#sidebar")event.preventDefault();
shut();
});
document.addEventListener("click",function(event){
if(!sidebar.contains(event.target))shut();
});
document.addEventListener("keydown",function(event){if(event.key==="Escape")shut();});
wide.addEventListener("change",function(){if(wide.matches)set(false);});
})();
(function(){
"use strict";
var fold=document.querySelector(".contents details");
if(!fold)return;
var wide=matchMedia("(width >= 80rem)");
function fit(){fold.open=wide.matches;}
wide.addEventListener("change",fit);
fit();
var links=Array.from(fold.querySelectorAll("a"));
var heads=links.map(function(link){return document.getElementById(decodeURIComponent(link.hash.slice(1)));});
var waiting=false;
function mark(){
waiting=false;
var current=-1;
heads.forEach(function(head,index){
if(head&&head.getBoundingClientRect().top<120)current=index;
});
if(innerHeight+scrollY>=document.documentElement.scrollHeight-2){
heads.forEach(function(head,index){
if(head&&index>current&&"#"+head.id===location.hash)current=index;
});
}
links.forEach(function(link,index){
if(index===current)link.setAttribute("aria-current","true");
else link.removeAttribute("aria-current");
});
}
addEventListener("scroll",function(){
if(!waiting){waiting=true;requestAnimationFrame(mark);}
},{passive:true});
mark();
})();
(function(){
"use strict";
document.querySelectorAll(".prose > :is(h2, h3, h4, h5, h6)[id]").forEach(function(head){
var link=document.createElement("a");
link.className="anchor";
link.href="#"+head.id;
link.textContent="#";
link.setAttribute("aria-label","Link to “"+head.textContent+"”");
head.prepend(link);
});
document.querySelectorAll("[data-print]").forEach(function(button){
button.addEventListener("click",function(){print();});
});
if(!navigator.clipboard)return;
document.querySelectorAll(".prose pre").forEach(function(code){
var box=code.closest(".code");
if(!box){
box=document.createElement("div");
box.className="code";
code.replaceWith(box);
box.append(code);
}
var button=document.createElement("button");
button.type="button";
button.className="copy";
button.textContent="Copy";
button.addEventListener("click",function(){copy(code.textContent,button);});
box.append(button);
});
document.querySelectorAll("[data-copy]").forEach(function(button){
button.addEventListener("click",function(){
var text=button.dataset.copy==="link"?location.href:document.getElementById(button.dataset.copy).textContent;
copy(text,button);
});
});
function copy(text,button){
var label=button.textContent;
if(label==="Copied")return;
navigator.clipboard.writeText(text).then(function(){
button.textContent="Copied";
setTimeout(function(){button.textContent=label;},1500);
});
}
})();
(function(){
"use strict";
var cards={};
document.querySelectorAll(".cited li").forEach(function(entry){
var link=entry.querySelector("a");
if(link)cards[link.getAttribute("href")]=entry;
});
var tip=document.createElement("div");
tip.id="tip";
tip.className="tip";
tip.setAttribute("role","tooltip");
tip.hidden=true;
var shown=null,timer=0;
function show(link){
clearTimeout(timer);
var entry=cards[link.getAttribute("href")];
if(!entry||shown===link)return;
hide();
shown=link;
tip.replaceChildren.apply(tip,Array.from(entry.cloneNode(true).childNodes).map(plain));
document.body.append(tip);
tip.hidden=false;
link.setAttribute("aria-describedby","tip");
var place=link.getClientRects()[0],width=tip.offsetWidth,height=tip.offsetHeight;
var left=Math.max(8,Math.min(place.left,document.documentElement.clientWidth-width-8));
var above=place.bottom+height+8>innerHeight&&place.top>height+64;
tip.style.left=left+scrollX+"px";
tip.style.top=(above?place.top-height-6:place.bottom+6)+scrollY+"px";
}
function plain(node){
if(node.nodeType===1)node.querySelectorAll("a").forEach(function(link){
link.replaceWith.apply(link,link.childNodes);
});
return node;
}
function hide(){
clearTimeout(timer);
if(shown)shown.removeAttribute("aria-describedby");
shown=null;
tip.hidden=true;
}
function soon(action,delay){clearTimeout(timer);timer=setTimeout(action,delay);}
document.querySelectorAll("a.cite").forEach(function(link){
link.addEventListener("pointerenter",function(event){
if(event.pointerType==="mouse")soon(function(){show(link);},120);
});
link.addEventListener("pointerleave",function(event){
if(event.pointerType==="mouse")soon(hide,200);
});
link.addEventListener("focus",function(){if(link.matches(":focus-visible"))show(link);});
link.addEventListener("blur",hide);
link.addEventListener("click",function(event){
if(event.pointerType==="touch"&&shown!==link&&cards[link.getAttribute("href")]){
event.preventDefault();
show(link);
}
});
});
tip.addEventListener("pointerenter",function(){clearTimeout(timer);});
tip.addEventListener("pointerleave",function(){soon(hide,200);});
document.addEventListener("keydown",function(event){if(event.key==="Escape")hide();});
document.addEventListener("pointerdown",function(event){
if(shown&&!tip.contains(event.target)&&!shown.contains(event.target))hide();
});
})();
(function(){
"use strict";
var key="fingerpost-tab";
function choose(name){
document.querySelectorAll(".tabs > label").forEach(function(label){
if(label.textContent===name)document.getElementById(label.htmlFor).checked=true;
});
}
try{
var kept=localStorage.getItem(key);
if(kept)choose(kept);
}catch(refused){}
document.addEventListener("change",function(event){
var label=event.target.matches(".tabs > input")&&event.target.labels[0];
if(!label)return;
var top=label.getBoundingClientRect().top;
choose(label.textContent);
scrollBy(0,label.getBoundingClientRect().top-top);
try{localStorage.setItem(key,label.textContent);}catch(refused){}
});
})();
